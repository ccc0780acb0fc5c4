import { onMount } from 'solid-js';
import type { Attempt } from './createAttempt.ts';

/** Characters: no spoken answer comes near. */
const most = 20_000;

/** The field for an answer that is typed. Enter breaks the line; with Ctrl or ⌘ it shows the answer. */
export function Written(props: { attempt: Attempt; focus: boolean; onDone: () => void }) {
  let field!: HTMLTextAreaElement;
  // It grows with its text where the platform cannot do that by itself.
  const fit = () => {
    if (CSS.supports('field-sizing', 'content')) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  };
  onMount(() => {
    fit();
    if (props.focus) field.focus({ preventScroll: true });
  });
  return (
    <label class="written">
      <span class="written-label">
        Your answer <span class="quiet">is kept as you type</span>
        <span class="quiet key-hint">Ctrl Enter shows the model answer</span>
      </span>
      <textarea
        ref={(element) => (field = element)}
        rows={5}
        maxlength={most}
        value={props.attempt.text()}
        onInput={(event) => {
          props.attempt.type(event.currentTarget.value);
          fit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          props.onDone();
        }}
      />
    </label>
  );
}
