import { Show } from 'solid-js';
import './module.css';

/** A module's number on its hue: the number tells it, the hue only helps to find it again. */
export function ModuleBadge(props: { number: number | null }) {
  return (
    <Show when={props.number}>
      {(number) => (
        <span
          class="module-badge figures"
          style={{ '--hue': `var(--module-${number()}, var(--muted))` }}
          aria-hidden="true"
        >
          {number()}
        </span>
      )}
    </Show>
  );
}
