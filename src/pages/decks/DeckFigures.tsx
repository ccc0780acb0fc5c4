import { For } from 'solid-js';
import { figure } from '../../ui/words.ts';
import type { Holding } from './deckRows.ts';

/** New, learning, due and all cards of a deck. */
export function DeckFigures(props: { row: Holding }) {
  const figures = () =>
    [
      ['New', props.row.fresh],
      ['Learning', props.row.learning],
      ['Due', props.row.due],
      ['Cards', props.row.total],
    ] as const;
  return (
    <dl class="deck-figures">
      <For each={figures()}>
        {([label, amount]) => (
          <div>
            <dt class="quiet">{label}</dt>
            <dd class="figures">{figure(amount)}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
