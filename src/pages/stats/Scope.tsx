import { For } from 'solid-js';
import type { Deck } from '../../core/model.ts';

interface Props {
  decks: readonly Deck[];
  /** Null: all of them. */
  deck: Deck | null;
  onChange: (id: string) => void;
}

/** All decks, or one. */
export function Scope(props: Props) {
  return (
    <select
      class="scope"
      aria-label="Decks shown"
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      <option value="" selected={props.deck === null}>
        All decks
      </option>
      <For each={props.decks}>
        {(deck) => (
          <option value={deck.id} selected={deck.id === props.deck?.id}>
            {deck.title}
          </option>
        )}
      </For>
    </select>
  );
}
