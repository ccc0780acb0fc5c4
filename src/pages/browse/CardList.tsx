import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  onCleanup,
  Show,
} from 'solid-js';
import { Virtualizer } from 'virtua/solid';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import type { SortKey } from '../../core/search/sort.ts';
import { CardRow } from './CardRow.tsx';
import type { BrowseModel } from './createBrowse.ts';
import type { Selection } from './createSelection.ts';
import { columnNames, gridOf, isOfWords } from './figureTexts.ts';
import { createRowKeys } from './createRowKeys.ts';
import { createRowTouch } from './createRowTouch.ts';
import './cardlist.css';

interface Props {
  model: BrowseModel;
  selection: Selection;
  onOpen: (card: number) => void;
  /** Opens what can be done to the selected ones, or a part of it. */
  onActions: (name: string) => void;
  ref: (element: HTMLElement) => void;
}

/** The cards that were found, as many as there are: only those in sight are on the page. */
export function CardList(props: Props) {
  const { model, selection } = props;
  const [scroller, setScroller] = createSignal<HTMLElement>();
  const id = createUniqueId();
  const wide = createMatch('(min-width: 1100px)');
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  /** As `.browse-row` has them. */
  const size = () => (wide() ? 3 : 4) * rem;
  const beside = () => (wide() ? model.beside() : null);
  const columns = (): readonly SortKey[] => ['question', ...(beside() ?? [])];
  const head = () => (wide() ? 3 * rem : 0);
  const cards = createMemo(() => Array.from(model.found() ?? []));
  const rowId = (at: number) => `${id}-${at}`;

  /** Brings a row into sight, and no further. */
  function show(at: number) {
    const list = scroller();
    if (!list) return;
    const top = at * size();
    const [above, below] = [list.scrollTop, list.scrollTop + list.clientHeight - head()];
    if (top < above) list.scrollTop = top;
    else if (top + size() > below) list.scrollTop = top + size() - list.clientHeight + head();
  }
  const page = () =>
    Math.max(1, Math.floor(((scroller()?.clientHeight ?? 0) - head()) / size()) - 1);
  // Another order, another search: from the top.
  createEffect((before?: string) => {
    const now = `${model.typed()} ${model.sort()} ${model.down()}`;
    const list = scroller();
    if (list && before !== undefined && before !== now) list.scrollTop = 0;
    return now;
  });

  const open = (at: number) => {
    const card = cards()[at];
    if (card !== undefined) props.onOpen(card);
  };
  const act = (name: string) => props.onActions(name);
  const keys = createRowKeys({ selection, count: () => cards().length, page, show, open, act });
  const touch = createRowTouch({ selection, open, act });

  return (
    <div
      class="browse-list"
      role="grid"
      tabindex="0"
      aria-label="Cards found"
      aria-rowcount={cards().length + 1}
      aria-multiselectable="true"
      style={{ '--columns': gridOf(model.beside()) }}
      aria-activedescendant={cards().length > 0 ? rowId(selection.at()) : undefined}
      ref={(element) => {
        setScroller(element);
        props.ref(element);
      }}
      onKeyDown={keys}
      {...touch}
    >
      <div role="rowgroup" class="browse-head" classList={{ unseen: !wide() }}>
        <div role="row" aria-rowindex="1" class="browse-row wide">
          <span role="columnheader">
            <span class="unseen">Selected</span>
          </span>
          <For each={columns()}>
            {(key) => (
              <span
                role="columnheader"
                class={isOfWords(key) ? undefined : 'figures'}
                aria-sort={
                  model.sort() === key ? (model.down() ? 'descending' : 'ascending') : 'none'
                }
              >
                <Show when={wide()} fallback={columnNames[key]}>
                  <button type="button" onClick={() => model.sortBy(key)}>
                    {columnNames[key]}
                    <Show when={model.sort() === key}>
                      {model.down() ? (
                        <ArrowDown aria-hidden="true" />
                      ) : (
                        <ArrowUp aria-hidden="true" />
                      )}
                    </Show>
                  </button>
                </Show>
              </span>
            )}
          </For>
        </div>
      </div>
      <div role="rowgroup">
        <Show when={scroller()} keyed>
          {(list) => (
            <Show when={size()} keyed>
              <Virtualizer scrollRef={list} data={cards()} itemSize={size()} startMargin={head()}>
                {(card, at) => (
                  <CardRow
                    model={model}
                    selection={selection}
                    card={card}
                    at={at()}
                    beside={beside()}
                    id={rowId(at())}
                  />
                )}
              </Virtualizer>
            </Show>
          )}
        </Show>
      </div>
    </div>
  );
}

function createMatch(query: string): () => boolean {
  const list = window.matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  const change = () => setMatches(list.matches);
  list.addEventListener('change', change);
  onCleanup(() => list.removeEventListener('change', change));
  return matches;
}
