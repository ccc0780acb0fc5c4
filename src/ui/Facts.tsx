import { For } from 'solid-js';
import './facts.css';

/** Labels with what they stand for; an empty text leaves its row out. */
export function Facts(props: { rows: readonly (readonly [label: string, text: string])[] }) {
  return (
    <dl class="facts">
      <For each={props.rows.filter(([, text]) => text !== '')}>
        {([label, text]) => (
          <div>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
