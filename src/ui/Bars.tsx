import { For } from 'solid-js';
import './bars.css';

interface Bar {
  /** Beneath the bar: "Thu". */
  label: string;
  /** The same for screen readers: "Thursday". */
  name: string;
  amount: number;
}

interface Props {
  caption: string;
  bars: readonly Bar[];
  /** "card": what is counted. */
  unit: string;
  /** The bar that is still growing. */
  current?: number;
}

/** A few small bars with their figures above; read out as a list. */
export function Bars(props: Props) {
  const most = () => Math.max(1, ...props.bars.map((bar) => bar.amount));
  return (
    <figure class="bars">
      <figcaption class="quiet">{props.caption}</figcaption>
      <ul>
        <For each={props.bars}>
          {(bar, index) => (
            <li classList={{ current: index() === props.current }}>
              <span class="unseen">
                {bar.name}: {bar.amount} {props.unit}
                {bar.amount === 1 ? '' : 's'}
              </span>
              <span class="bar-stack" aria-hidden="true">
                <span class="figures">{bar.amount > 0 ? bar.amount : ''}</span>
                <span
                  class="bar"
                  style={{ 'block-size': `${Math.round((44 * bar.amount) / most())}px` }}
                />
              </span>
              <span class="bar-label" aria-hidden="true">
                {bar.label}
              </span>
            </li>
          )}
        </For>
      </ul>
    </figure>
  );
}
