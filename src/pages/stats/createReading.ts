import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { reasonOf } from '../../core/reason.ts';

/**
 * Something read from the disk, anew after every change. What was read before stays until then, unless it is of
 * another scope: figures of one deck never stand under the name of another.
 */
export function createReading<T>(
  scope: () => unknown,
  changed: () => unknown,
  read: (stop: AbortSignal) => Promise<T>,
) {
  const [value, setValue] = createSignal<T | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [tries, setTries] = createSignal(0);
  createEffect(on(scope, () => setValue(null)));
  createEffect(
    on([scope, changed, tries], () => {
      const stop = new AbortController();
      onCleanup(() => stop.abort());
      setFailure(null);
      read(stop.signal).then(
        (found) => !stop.signal.aborted && setValue(() => found),
        (error: unknown) => {
          if (!stop.signal.aborted) setFailure(reasonOf(error));
        },
      );
    }),
  );
  return { value, failure, retry: () => setTries((n) => n + 1) };
}
