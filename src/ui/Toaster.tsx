import { Show } from 'solid-js';
import { hideToast, toast } from './toasts.ts';
import './toaster.css';

/** Where messages appear; mounted once, so that screen readers know the region beforehand. */
export function Toaster() {
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
                  onClick={() => {
                    hideToast();
                    action().run();
                  }}
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
