import { createSignal, onMount, Show } from 'solid-js';
import type { Html as HtmlText } from '../../core/model.ts';
import { Html } from '../../ui/Html.tsx';
import { Button } from '../../ui/Button.tsx';

/** The model answer: six lines, then all of it. */
export function Model(props: { html: HtmlText; onNote: (id: string) => void }) {
  let text!: HTMLDivElement;
  const [folded, setFolded] = createSignal(true);
  onMount(() => {
    if (text.scrollHeight <= text.clientHeight + 1) setFolded(false);
  });
  return (
    <>
      <div
        ref={(element) => (text = element)}
        class="model"
        classList={{ folded: folded() }}
        // A link within must not be reached unseen.
        onFocusIn={() => setFolded(false)}
      >
        <Html html={props.html} onNote={props.onNote} />
      </div>
      <Show when={folded()}>
        <Button class="read-all" onClick={() => setFolded(false)}>
          Read all
        </Button>
      </Show>
    </>
  );
}
