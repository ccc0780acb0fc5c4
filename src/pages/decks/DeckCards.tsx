import { A } from '@solidjs/router';
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { fetchFacts } from '../../store/cardFacts.ts';
import type { StoredNote } from '../../store/queries.ts';
import { createNote } from '../../store/createNote.ts';
import { Button } from '../../ui/Button.tsx';
import { NoteSheet } from '../../ui/NoteSheet.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { count } from '../../ui/words.ts';
import type { DeckModel } from './createDeck.ts';
import { InfoRows } from './InfoRows.tsx';
import { NoteList } from './NoteList.tsx';
import { matches, namedFirst, searchText } from './searchNotes.ts';

const DraftSheet = lazy(() => import('./DraftSheet.tsx'));
const CardInfo = lazy(() => import('../../ui/card/CardInfo.tsx'));

/** A deck's cards as they stand, and a search among them. */
export function DeckCards(props: { deck: DeckModel }) {
  const sheet = createSheetParam('note');
  const editor = createSheetParam('edit');
  const info = createSheetParam('info');
  // Read anew with the list, which an edit has changed.
  const note = createNote(props.deck.collection, () => (props.deck.notes(), sheet.value()));
  const [typed, setTyped] = createSignal('');
  const all = createMemo(() => {
    const notes = props.deck.notes();
    return notes ? [...notes.inUse, ...notes.retired] : null;
  });
  const find = (id: string | null) =>
    (id === null ? null : all()?.find(({ note: each }) => each.id === id)) ?? null;
  const shown = createMemo(() => find(sheet.value()));
  const retired = createMemo(() => new Set(props.deck.notes()?.retired));
  // Made with the first search, once for the deck.
  const texts = createMemo(() => {
    all();
    const made = new Map<StoredNote, string>();
    return (of: StoredNote) => {
      const text = made.get(of) ?? searchText(of.note);
      made.set(of, text);
      return text;
    };
  });
  const found = createMemo(() => {
    const wanted = typed().trim();
    const notes = all() ?? [];
    return wanted === ''
      ? notes
      : namedFirst(
          notes.filter((each) => matches(texts()(each), wanted)),
          wanted,
        );
  });
  const edited = createMemo(() => {
    const asked = find(editor.value());
    return asked && !retired().has(asked) ? asked : null;
  });
  const open = (id: string) => {
    const stored = find(id);
    const draft = stored?.note.draft && !retired().has(stored);
    (draft ? editor : sheet).open(id);
  };
  const said = () => {
    const amount = all()?.length ?? 0;
    return typed().trim() === ''
      ? count(amount, 'entry', 'entries')
      : `${found().length} of ${count(amount, 'entry', 'entries')}`;
  };

  return (
    <section class="deck-cards" aria-labelledby="cards-title">
      <h2 id="cards-title">Cards</h2>
      <Switch fallback={<p class="quiet slow">Reading the cards</p>}>
        <Match when={props.deck.failure()}>
          {(failure) => (
            <div role="alert">
              <p>The cards could not be read: {failure()}. Nothing is lost.</p>
              <Button onClick={() => props.deck.retry()}>Try again</Button>
            </div>
          )}
        </Match>
        <Match when={all()?.length === 0}>
          <p>
            {props.deck.inner().length > 0
              ? 'This deck has no cards of its own.'
              : 'This deck has no cards yet.'}{' '}
            <Show when={props.deck.row()}>
              {(row) => (
                <>
                  <A href={`/notes/new?deck=${encodeURIComponent(row().deck.id)}`}>Add a note</A>
                  ,{' '}
                </>
              )}
            </Show>
            <A href="/import">import</A> some, or select cards in the{' '}
            <A href="/browse">card browser</A> and change their deck.
          </p>
        </Match>
        <Match when={all()}>
          <label class="deck-search">
            <span class="unseen">Search in this deck</span>
            <input
              type="search"
              placeholder="Search in this deck"
              value={typed()}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <p class="quiet figures" role="status">
            {said()}
          </p>
          <Show
            when={found().length > 0}
            fallback={
              <p>
                Nothing holds all of these words.{' '}
                <A href={`/browse?q=${encodeURIComponent(typed().trim())}`}>Search all cards</A>
              </p>
            }
          >
            <NoteList
              notes={found()}
              retired={retired()}
              columns={props.deck.columns()}
              directions={props.deck.row()?.deck.directions ?? 'later'}
              today={props.deck.today()}
              onOpen={open}
            />
          </Show>
        </Match>
      </Switch>
      <NoteSheet
        sheet={sheet}
        note={note()}
        onEdit={editor.open}
        foot={
          <Show when={shown()}>
            {(stored) => <InfoRows deck={props.deck} stored={stored()} onOpen={info.open} />}
          </Show>
        }
      />
      <Sheet open={info.value() !== null} title="Card info" onClose={info.close} onBack={info.back}>
        <Suspense>
          <CardInfo read={() => fetchFacts(props.deck.collection, Number(info.value()))} />
        </Suspense>
      </Sheet>
      <Suspense>
        <Show when={edited()}>
          <DraftSheet
            collection={props.deck.collection}
            stored={edited()}
            onClose={editor.close}
            onSaved={props.deck.retry}
          />
        </Show>
      </Suspense>
    </section>
  );
}
