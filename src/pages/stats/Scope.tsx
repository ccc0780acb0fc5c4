import { createSignal, For, Show } from 'solid-js';
import { sizeOf } from '../../core/stats/cardSet.ts';
import type { Range } from '../../core/stats/span.ts';
import { createQuery } from '../../ui/search/createQuery.ts';
import { SearchField } from '../../ui/search/SearchField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { count } from '../../ui/words.ts';
import type { Stats } from './createStats.ts';
import { everything, SEARCH } from './scopes.ts';

const ranges: { value: Range; label: string }[] = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'year', label: 'Year' },
  { value: 'all', label: 'All' },
];

/** What the figures are over, and how far they reach. */
export function Scope(props: { stats: Stats }) {
  /** Words are asked for, though there are none yet. */
  const [asking, setAsking] = createSignal(false);
  const chosen = () => (asking() ? SEARCH : props.stats.scope().value);
  const choose = (value: string) => {
    setAsking(value === SEARCH);
    if (value !== SEARCH) props.stats.choose(value);
  };
  const query = createQuery(props.stats.scope().search ?? '');
  function search() {
    const words = query.typed().trim();
    if ('problem' in query.parsed() || words === (props.stats.scope().search ?? '')) return;
    setAsking(words === '');
    props.stats.choose(`${SEARCH}${words}`);
  }
  return (
    <div class="scope">
      <select aria-label="Decks shown" onChange={(event) => choose(event.currentTarget.value)}>
        <option value="" selected={chosen() === ''}>
          {everything.title}
        </option>
        <option value={SEARCH} selected={chosen() === SEARCH}>
          Cards found by a search
        </option>
        <For each={props.stats.scopes()}>
          {(group) => (
            <optgroup label={group.label}>
              <For each={group.scopes}>
                {({ value, title }) => (
                  <option value={value} selected={value === chosen()}>
                    {title}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
      <Show when={chosen() === SEARCH}>
        <div class="scope-search">
          <SearchField
            label="Search for cards"
            placeholder="Words, deck:, tag: …"
            query={query}
            names={props.stats.searched.names()}
            onBegin={props.stats.searched.read}
            onDone={search}
          />
          <p class="quiet" role="status">
            <Found stats={props.stats} />
          </p>
        </div>
      </Show>
      <Segmented
        label="Time shown"
        options={ranges}
        value={props.stats.range()}
        onChange={props.stats.reach}
      />
    </div>
  );
}

/** What became of a search, in words. */
function Found(props: { stats: Stats }) {
  const text = () => {
    if (props.stats.scope().search === null)
      return 'As in the card browser: words that must all be there, deck:, tag:, is:, prop: and more.';
    if (props.stats.searching()) return 'Looking…';
    // The field, or the panels, say why.
    if (props.stats.figures.failure() !== null) return '';
    return `${count(sizeOf(props.stats.cards() ?? new Uint8Array()), 'card')} found.`;
  };
  return <>{text()}</>;
}
