import { createSignal } from 'solid-js';

/** Counts the seconds of an answer, from `spent` on; it runs only when told to. */
export function createTimer(spent = 0, now = () => performance.now()) {
  const [before, setBefore] = createSignal(spent);
  /** `now()` when it last went on; null while it stands. */
  const [since, setSince] = createSignal<number | null>(null);
  const seconds = () => before() + (since() === null ? 0 : (now() - since()!) / 1000);
  return {
    running: () => since() !== null,
    begun: () => since() !== null || before() > 0,
    /** As of now: it does not tell by itself when a second has passed. */
    seconds,
    start() {
      if (since() === null) setSince(now());
    },
    pause() {
      setBefore(seconds());
      setSince(null);
    },
  };
}

export type Timer = ReturnType<typeof createTimer>;
