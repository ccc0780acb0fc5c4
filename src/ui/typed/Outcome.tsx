import Check from 'lucide-solid/icons/check';
import X from 'lucide-solid/icons/x';
import { Show } from 'solid-js';

/** Right or wrong, in words and with a mark. */
export function Outcome(props: { right: boolean; words: string }) {
  return (
    <p class="typed-outcome" classList={{ right: props.right }}>
      <Show when={props.right} fallback={<X aria-hidden="true" />}>
        <Check aria-hidden="true" />
      </Show>
      {props.words}
    </p>
  );
}
