import { createEffect } from 'solid-js';
import type { createSheetParam } from './sheetParam.ts';

/** Closes a sheet and does what was chosen on it once it is gone: until then nothing behind it can take focus. */
export function createThen(
  panel: ReturnType<typeof createSheetParam>,
  onClosed: () => void = () => undefined,
) {
  let chosen: (() => void) | undefined;
  createEffect(() => {
    if (panel.value() !== null) return;
    const act = chosen;
    chosen = undefined;
    queueMicrotask(() => {
      act?.();
      onClosed();
    });
  });
  return (act: () => void) => () => {
    chosen = act;
    panel.close();
  };
}
