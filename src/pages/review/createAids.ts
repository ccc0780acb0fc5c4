import { createEffect, createMemo, createRoot, on, onCleanup } from 'solid-js';
import type { Review } from './createReview.ts';
import type { Tools } from './createTools.ts';
import { createGoal } from './createGoal.ts';
import { createSpeech } from './createSpeech.ts';

/** What helps beside the cards, each loaded when it is switched on. */
export function createAids(review: Review, tools: Tools) {
  const { study, settings } = review;
  createSpeech(review);
  createGoal(review);
  whileOn(
    () => settings().gestures?.on ?? false,
    async () => {
      const { createGestures } = await import('./createGestures.ts');
      return () => createGestures(review, tools);
    },
  );
  whileOn(
    () => settings().keepAwake && study.session().current !== null,
    async () => {
      const { holdScreen } = await import('../../ui/wakeLock.ts');
      return () => onCleanup(holdScreen());
    },
  );

  const done = () => study.session().done;
  createEffect(
    on(done, (now, before) => {
      if (settings().haptics && now === (before ?? now) + 1) navigator.vibrate?.(12);
    }),
  );
}

/** Loads and starts something while a setting is on; its clean-ups run when it is switched off. */
function whileOn(setting: () => boolean, load: () => Promise<() => void>) {
  const isOn = createMemo(setting);
  createEffect(() => {
    if (!isOn()) return;
    let end: (() => void) | undefined;
    let over = false;
    const begin = (start: () => void) => {
      if (over) return;
      createRoot((dispose) => {
        end = dispose;
        start();
      });
    };
    // Where it cannot be loaded the review goes on without.
    load().then(begin, () => undefined);
    onCleanup(() => {
      over = true;
      end?.();
    });
  });
}
