import { A, Navigate } from '@solidjs/router';
import { createResource, Match, Show, Switch } from 'solid-js';
import { readOwnText } from '../../store/ownText.ts';
import { findNote } from '../../store/findNote.ts';
import type { StoredNote } from '../../store/queries.ts';
import { useCollection } from '../../store/reactive.tsx';
import { beginEdit } from './begin.ts';
import { Failed } from './Failed.tsx';
import { NoteEditor } from './NoteEditor.tsx';

/** A note that is here, to be changed. */
export function EditNote(props: { id: string }) {
  const { collection } = useCollection();
  /** A question that came without an answer is answered on its deck's page. */
  const isAnswered = ({ note }: StoredNote) => note.draft || note.written !== undefined;
  const answerOf = ({ deck, note }: StoredNote) => {
    const home = collection.decks.find(({ number }) => number === deck);
    return `/decks/${home?.id ?? ''}?edit=${encodeURIComponent(note.id)}`;
  };
  const [begun, { refetch }] = createResource(
    () => props.id,
    async (id) => {
      const stored = await findNote(collection, id);
      if (!stored) return null;
      const own = await readOwnText(collection, stored.number);
      return { stored, own, begun: await beginEdit(collection, stored) };
    },
  );
  return (
    <Show
      when={!begun.error}
      fallback={<Failed error={begun.error} onRetry={() => void refetch()} />}
    >
      <Switch>
        <Match when={begun.state === 'ready' && begun.latest === null}>
          <Gone />
        </Match>
        <Match when={begun.latest} keyed>
          {({ stored, own, begun: from }) => (
            <Show when={!isAnswered(stored)} fallback={<Navigate href={answerOf(stored)} />}>
              <NoteEditor begun={from} stored={stored} own={own} onChanged={() => void refetch()} />
            </Show>
          )}
        </Match>
      </Switch>
    </Show>
  );
}

function Gone() {
  return (
    <main class="page" id="main">
      <h1>No such note</h1>
      <p>It is not on this device: its deck was removed, or the address is wrong.</p>
      <A href="/decks">All decks</A>
    </main>
  );
}
