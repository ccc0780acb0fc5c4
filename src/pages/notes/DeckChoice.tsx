import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { Collection } from '../../store/collection.ts';
import { createDeck } from '../../store/arrangeDecks.ts';
import { NameForm } from '../../ui/NameForm.tsx';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { ownDecks } from './begin.ts';

interface Props {
  collection: Collection;
  /** Moves on with every change. */
  revision: () => number;
  /** Id; empty where none is chosen. */
  deck: string;
  wrong: boolean;
  onDeck: (id: string) => void;
}

/** Stands among the decks for one that is still to be made. */
const fresh = 'new deck';

/** The deck that a note goes to: one of one's own, or a new one. */
export function DeckChoice(props: Props) {
  const id = createUniqueId();
  const [naming, setNaming] = createSignal(false);
  const decks = () => (props.revision(), ownDecks(props.collection));

  async function make(title: string) {
    const made = await saveOrSay(async () =>
      props.onDeck((await createDeck(props.collection, title)).deck.id),
    );
    if (made) setNaming(false);
  }

  return (
    <div class="notes-choice">
      <label for={id}>Deck</label>
      <select
        id={id}
        aria-invalid={props.wrong}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          if (value !== fresh) return props.onDeck(value);
          currentTarget.value = props.deck;
          setNaming(true);
        }}
      >
        <Show when={props.deck === ''}>
          <option value="" selected>
            Choose a deck
          </option>
        </Show>
        <For each={decks()}>
          {(deck) => (
            <option value={deck.id} selected={deck.id === props.deck}>
              {deck.title}
            </option>
          )}
        </For>
        <option value={fresh}>New deck…</option>
      </select>
      <Sheet open={naming()} title="New deck" onClose={() => setNaming(false)}>
        <NameForm name="" begin action="Make deck" onName={(title) => void make(title)} />
      </Sheet>
    </div>
  );
}
