import { A } from '@solidjs/router';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { Index, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { ModuleBadge } from '../../ui/ModuleBadge.tsx';
import { count, figure } from '../../ui/words.ts';
import { type DeckGroup, type DeckRow, unfolded } from './deckRows.ts';

interface Props {
  group: DeckGroup;
  isFolded: (key: string) => boolean;
  onFold: (key: string) => void;
  /** A title that there is only decks within is to have a deck of its own. */
  onMake: (title: string) => void;
}

/** Decks that stand together, each a row that leads to it; those within another can be folded away. */
export function DeckTable(props: Props) {
  const folded = () => props.isFolded(props.group.key);
  const rows = () => (folded() ? [] : unfolded(props.group.rows, props.isFolded));
  return (
    <table class="deck-table" classList={{ tree: rows().some(({ outer }) => outer) }}>
      <caption>
        <ModuleBadge number={props.group.number} />
        <h2>
          <button
            type="button"
            class="deck-fold-all"
            aria-expanded={!folded()}
            onClick={() => props.onFold(props.group.key)}
          >
            {props.group.title}
            <Chevron folded={folded()} />
          </button>
        </h2>
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
        <Show when={folded()}>
          <tr>
            <th scope="row">
              <span class="quiet figures">{count(props.group.total, 'card')}</span>
            </th>
            <Figures of={props.group} />
          </tr>
        </Show>
        <Index each={rows()}>
          {(row) => (
            <tr>
              <th scope="row">
                <div class="deck-cell" style={{ '--depth': row().depth }}>
                  <Show when={row().outer}>
                    <button
                      type="button"
                      class="deck-fold"
                      aria-expanded={!props.isFolded(row().key)}
                      aria-label={`Decks in ${row().name}`}
                      onClick={() => props.onFold(row().key)}
                    >
                      <Chevron folded={props.isFolded(row().key)} />
                    </button>
                  </Show>
                  <span class="deck-name">
                    <Show
                      when={row().deck}
                      fallback={
                        <button
                          type="button"
                          class="deck-lead"
                          onClick={() => props.onMake(row().key)}
                        >
                          {row().name}
                        </button>
                      }
                    >
                      {(deck) => (
                        <A class="deck-lead" href={`/decks/${deck().id}`}>
                          {row().name}
                        </A>
                      )}
                    </Show>
                    <span class="quiet figures">{detail(row())}</span>
                  </span>
                </div>
              </th>
              <Figures of={row()} />
            </tr>
          )}
        </Index>
      </tbody>
    </table>
  );
}

function Chevron(props: { folded: boolean }) {
  return <Dynamic component={props.folded ? ChevronRight : ChevronDown} aria-hidden="true" />;
}

function detail({ deck, total }: DeckRow): string {
  const cards = count(total, 'card');
  return deck && !deck.enabled ? `${cards}, no new ones` : cards;
}

function Figures(props: { of: Pick<DeckRow, 'fresh' | 'learning' | 'due'> }) {
  return (
    <>
      <Figure amount={props.of.fresh} />
      <Figure amount={props.of.learning} />
      <Figure amount={props.of.due} />
    </>
  );
}

function Figure(props: { amount: number }) {
  return <td classList={{ none: props.amount === 0 }}>{figure(props.amount)}</td>;
}
