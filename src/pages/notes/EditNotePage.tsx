import { A, Navigate, useParams } from '@solidjs/router';
import { createResource, Match, Show, Switch } from 'solid-js';
import { findNote, type StoredNote } from '../../store/queries.ts';
import { useCollection } from '../../store/reactive.tsx';
import { beginEdit } from './begin.ts';
import { Failed } from './Failed.tsx';
import { NoteEditor } from './NoteEditor.tsx';

/** A note that is here, to be changed. */
export default function EditNotePage() {
  const { collection } = useCollection();
  /** A question that came without an answer is answered on its deck's page. */
  const isAnswered = ({ note }: StoredNote) => note.draft || note.written !== undefined;
  const answerOf = ({ deck, note }: StoredNote) => {
    const home = collection.decks.find(({ number }) => number === deck);
    return `/decks/${home?.id ?? ''}?edit=${encodeURIComponent(note.id)}`;
  };
  const params = useParams<{ id: string }>();
  const [begun, { refetch }] = createResource(
    () => decodeURIComponent(params.id),
    async (id) => {
      const stored = await findNote(collection, id);
      return { stored, begun: stored && (await beginEdit(collection, stored)) };
    },
  );
  return (
    <Show
      when={!begun.error}
      fallback={<Failed error={begun.error} onRetry={() => void refetch()} />}
    >
      <Show when={begun()} keyed>
        {({ stored, begun: ready }) => (
          <Switch fallback={<Gone />}>
            <Match when={stored && isAnswered(stored)}>
              <Navigate href={answerOf(stored!)} />
            </Match>
            <Match when={ready}>{(from) => <NoteEditor begun={from()} stored={stored} />}</Match>
          </Switch>
        )}
      </Show>
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
