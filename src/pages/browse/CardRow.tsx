import { createEffect, For, Show } from 'solid-js';
import { Colour, Marked, Suspended } from '../../core/model.ts';
import { flagNames } from '../../ui/card/flagNames.ts';
import type { BrowseModel } from './createBrowse.ts';
import type { Selection } from './createSelection.ts';
import { cardName, type Column, columnText, deckName, isOfWords } from './figureTexts.ts';

interface Props {
  model: BrowseModel;
  selection: Selection;
  card: number;
  at: number;
  /** What stands beside the question; null: two lines. */
  beside: readonly Column[] | null;
  id: string;
}

/** A card as a row of the browser. */
export function CardRow(props: Props) {
  const { model } = props;
  createEffect(() => model.want(props.card));
  const text = () => model.text(props.card);
  const columns = () => model.columns();
  const flags = () => columns().flags[props.card] ?? 0;
  const name = () => {
    const row = text();
    return row ? cardName(columns().template[props.card]!, row) : '';
  };
  const deck = () => deckName(model.decks().get(columns().deck[props.card]!), model.modules);
  const shown = (column: Column) => {
    columns();
    return column === 'deck' ? deck() : columnText(column, model.collection, props.card, text());
  };
  const colour = () => (flags() & Colour) >> 4;

  return (
    <div
      class="browse-row"
      classList={{
        wide: props.beside !== null,
        active: props.selection.at() === props.at,
        suspended: (flags() & Suspended) > 0,
      }}
      role="row"
      id={props.id}
      data-at={props.at}
      // The header is the first.
      aria-rowindex={props.at + 2}
      aria-selected={props.selection.has(props.card)}
    >
      <span class="browse-check" role="gridcell">
        <span class="browse-box" aria-hidden="true" />
        <Show when={colour() > 0}>
          <span class={`flag flag-${colour()}`} aria-hidden="true" />
          <span class="unseen">{flagNames[colour()]} flag</span>
        </Show>
      </span>
      <span class="browse-question" role="gridcell">
        <span>
          {text()?.title}
          <Show when={name()}>
            <span class="quiet"> · {name()}</span>
          </Show>
          <Show when={flags() & Marked}>
            <span class="quiet"> · Marked</span>
          </Show>
        </span>
        <Show when={!props.beside}>
          <span class="browse-second quiet figures">
            {shown('due')}
            <span> · {deck()}</span>
          </span>
        </Show>
      </span>
      <For each={props.beside ?? []}>
        {(column) => (
          <span class={isOfWords(column) ? 'browse-words' : 'figures'} role="gridcell">
            {shown(column)}
          </span>
        )}
      </For>
    </div>
  );
}
