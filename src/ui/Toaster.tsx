import { onCleanup, onMount, Show } from 'solid-js';
import { isFree } from './studyKeys.ts';
import { hideToast, type Toast, toast } from './toasts.ts';
import './toaster.css';

/** Where messages appear; mounted once, so that screen readers know the region beforehand. */
export function Toaster() {
  /** What had the focus before the button of a message took it, which goes with the message. */
  let before: EventTarget | null = null;
  const act = ({ run }: NonNullable<Toast['action']>) => {
    hideToast();
    if (before instanceof HTMLElement) before.focus();
    before = null;
    run();
  };
  /** Where a page has no such key of its own: pages hear it first. */
  const undo = (event: KeyboardEvent) => {
    const action = toast()?.action;
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || !isFree(event)) return;
    if (action?.label === 'Undo') act(action);
  };
  onMount(() => window.addEventListener('keydown', undo));
  onCleanup(() => window.removeEventListener('keydown', undo));
  return (
    <div class="toaster" role="status" aria-live="polite">
      <Show when={toast()} keyed>
        {(shown) => (
          <div class="toast">
            <span>{shown.text}</span>
            <Show when={shown.action}>
              {(action) => (
                <button
                  type="button"
                  onFocus={({ relatedTarget }) => (before = relatedTarget)}
                  onClick={() => act(action())}
                >
                  {action().label}
                </button>
              )}
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}
