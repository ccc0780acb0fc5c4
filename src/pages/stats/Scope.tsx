import { For } from 'solid-js';
import type { Range } from '../../core/stats/span.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Stats } from './createStats.ts';
import { everything } from './scopes.ts';

const ranges: { value: Range; label: string }[] = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'year', label: 'Year' },
  { value: 'all', label: 'All' },
];

/** What the figures are over, and how far they reach. */
export function Scope(props: { stats: Stats }) {
  return (
    <div class="scope">
      <select
        aria-label="Decks shown"
        onChange={(event) => props.stats.choose(event.currentTarget.value)}
      >
        <option value="" selected={props.stats.scope().value === ''}>
          {everything.title}
        </option>
        <For each={props.stats.scopes()}>
          {(group) => (
            <optgroup label={group.label}>
              <For each={group.scopes}>
                {({ value, title }) => (
                  <option value={value} selected={value === props.stats.scope().value}>
                    {title}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
      <Segmented
        label="Time shown"
        options={ranges}
        value={props.stats.range()}
        onChange={props.stats.reach}
      />
    </div>
  );
}
