import { For } from 'solid-js';
import './slimbar.css';

interface Props {
  /** In the order they stand; what is left of `total` stays empty. */
  parts: readonly { name: 'mature' | 'young' | 'learning'; amount: number }[];
  total: number;
  /** The whole bar in words: "12 known well, 8 young, 4 learning, 14 unseen". */
  label: string;
}

/** How far a module is, in one line; three densities of one hue, so that no colour need be told apart. */
export function SlimBar(props: Props) {
  return (
    <div class="slim-bar" role="img" aria-label={props.label}>
      <For each={props.parts}>
        {(part) => (
          <span
            class={part.name}
            style={{ 'inline-size': `${props.total > 0 ? (100 * part.amount) / props.total : 0}%` }}
          />
        )}
      </For>
    </div>
  );
}

/** What the shades of the bars mean, once for a page. */
export function SlimKey() {
  return (
    <p class="slim-key" aria-hidden="true">
      <span class="mature">mature</span>
      <span class="young">young</span>
      <span class="learning">learning</span>
      <span class="unseen-part">unseen</span>
    </p>
  );
}
