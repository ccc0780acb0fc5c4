import { For, Show } from 'solid-js';
import './charts.css';

/** Lines are shown as lines. */
const isLine = (look: string) => ['chart-aim', 'chart-line', 'chart-before'].includes(look);

/** What the looks in a chart mean. */
export function Key(props: { parts: readonly (readonly [look: string, name: string])[] }) {
  return (
    <p class="chart-key" aria-hidden="true">
      <For each={props.parts}>
        {([look, name]) => (
          <span>
            <svg width="12" height="12">
              <Show
                when={isLine(look)}
                fallback={<rect class={look} width="12" height="12" rx="2" />}
              >
                <line class={look} x2="12" y1="6" y2="6" />
              </Show>
            </svg>
            {name}
          </span>
        )}
      </For>
    </p>
  );
}
