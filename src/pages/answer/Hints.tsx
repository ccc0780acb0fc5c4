import { For, Show } from 'solid-js';
import type { Note } from '../../core/model.ts';
import { Html } from '../../ui/Html.tsx';
import type { Attempt } from './createAttempt.ts';

/** One hint at a time; the next is offered when the one before was read. */
export function Hints(props: { note: Note; attempt: Attempt }) {
  const hints = () => props.note.question?.hints ?? [];
  const opened = () => hints().slice(0, props.attempt.hints());
  const next = () => hints()[props.attempt.hints()];
  return (
    <Show when={hints().length > 0}>
      <div class="hints" aria-live="polite">
        <For each={opened()}>
          {(hint) => (
            <div class="hint unfold">
              <h3 class="quiet">{hint.label}</h3>
              <Html html={hint.html} />
            </div>
          )}
        </For>
        <Show when={next()}>
          <button type="button" class="fold-row" onClick={() => props.attempt.openHint()}>
            <span>
              Hint {props.attempt.hints() + 1} of {hints().length}
            </span>
          </button>
        </Show>
      </div>
    </Show>
  );
}
