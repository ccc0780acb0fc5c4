import { A } from '@solidjs/router';
import { Index } from 'solid-js';
import { ModuleBadge } from '../../ui/ModuleBadge.tsx';
import { count, figure } from '../../ui/words.ts';
import { type DeckGroup, type DeckRow, shortTitle } from './deckRows.ts';

/** Decks that stand together, each a row that leads to it. */
export function DeckTable(props: { group: DeckGroup }) {
  return (
    <table class="deck-table">
      <caption>
        <ModuleBadge number={props.group.number} />
        <h2>{props.group.title}</h2>
      </caption>
      <thead>
        <tr class="quiet">
          <th scope="col">
            <span class="unseen">Deck</span>
          </th>
          <th scope="col">New</th>
          <th scope="col">Learning</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody>
        <Index each={props.group.rows}>
          {(row) => (
            <tr>
              <th scope="row">
                <A href={`/decks/${row().deck.id}`}>{shortTitle(row().deck)}</A>
                <span class="quiet figures">{detail(row())}</span>
              </th>
              <Figure amount={row().fresh} />
              <Figure amount={row().learning} />
              <Figure amount={row().due} />
            </tr>
          )}
        </Index>
      </tbody>
    </table>
  );
}

function detail({ deck, total }: DeckRow): string {
  return deck.enabled ? count(total, 'card') : `${count(total, 'card')}, no new ones`;
}

function Figure(props: { amount: number }) {
  return <td classList={{ none: props.amount === 0 }}>{figure(props.amount)}</td>;
}
