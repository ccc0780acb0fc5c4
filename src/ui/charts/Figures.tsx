import { For } from 'solid-js';
import './charts.css';

/** A few figures that stand beneath a chart, each over its name. */
export function Figures(props: { rows: readonly (readonly [name: string, figure: string])[] }) {
  return (
    <dl class="chart-figures">
      <For each={props.rows}>
        {([name, figure]) => (
          <div>
            <dt>{name}</dt>
            <dd class="figures">{figure}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
