import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For } from 'solid-js';
import { dayName } from '../../ui/dates.ts';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { list } from '../../ui/words.ts';
import { easinesses } from './choices.ts';

/** Day 4 of all days was a Monday. */
const names = Array.from({ length: 7 }, (_, at) => dayName(4 + at));

interface Props {
  /** Share of a usual day by weekday, Monday first. */
  shares: readonly number[];
  onChange: (shares: number[]) => void;
}

/** Weekdays on which less comes. */
export function EasyDays(props: Props) {
  const easy = () => names.filter((_, at) => props.shares[at]! < 1).map((name) => `${name}s`);
  return (
    <details class="easy-days">
      <summary class="row">
        <span class="row-text">
          <span>Easy days</span>
          <span class="quiet">Weekdays on which less comes due. What is due already stays.</span>
        </span>
        <span class="row-value">{easy().length > 0 ? list(easy()) : 'None'}</span>
        <ChevronDown aria-hidden="true" />
      </summary>
      <ul class="rows">
        <For each={names}>
          {(name, at) => (
            <li>
              <SelectRow
                label={name}
                options={easinesses}
                value={props.shares[at()]!}
                onChange={(share) => props.onChange(props.shares.with(at(), share))}
              />
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}
