import { For } from 'solid-js';
import { ListRow } from '../ListRow.tsx';

interface Props {
  decks: readonly { number: number; title: string }[];
  onMove: (deck: number) => void;
}

/** Decks of one's own that a note can go to. */
export function MoveList(props: Props) {
  return (
    <>
      <p class="quiet">All cards of its note go along, with their history.</p>
      <ul class="rows">
        <For each={props.decks}>
          {(deck) => (
            <li>
              <ListRow title={deck.title} onClick={() => props.onMove(deck.number)} />
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
