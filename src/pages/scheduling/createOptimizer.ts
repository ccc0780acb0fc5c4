import { createSignal, onCleanup } from 'solid-js';
import type { Preset } from '../../core/model.ts';
import { type Comparison, optimize, type Source } from '../../store/optimize.ts';
import { useCollection } from '../../store/reactive.tsx';

/** Rounds of one training. */
const ROUNDS = 5;

/** Where an optimization stands. */
export type Stage =
  | { at: 'start' }
  | {
      at: 'training';
      part: 'earlier' | 'all';
      /** Reviews it trains on; null while the log is read. */
      reviews: number | null;
      /** False where the log is so long that only some of the cards were drawn. */
      whole: boolean;
      rounds: number;
      /** Seconds; null before the first round is over. */
      left: number | null;
    }
  | { at: 'few'; reviews: number }
  | { at: 'compared'; comparison: Comparison }
  | { at: 'failed'; why: string };

/** Trains on the earlier reviews, compares on the later ones, and if it is agreed to, trains on all. */
export function createOptimizer(about: {
  preset: () => Preset;
  onTrained: (patch: Pick<Preset, 'weights' | 'trained'>) => void;
}) {
  const { collection, outline } = useCollection();
  const [stage, setStage] = createSignal<Stage>({ at: 'start' });
  const [source, setSource] = createSignal<Source>({ preset: about.preset().id });
  let stop = new AbortController();
  onCleanup(() => stop.abort());

  async function train(part: 'earlier' | 'all') {
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    const begun = performance.now();
    const training = {
      at: 'training',
      part,
      reviews: null,
      whole: true,
      rounds: 0,
      left: null,
    } as const;
    setStage(training);
    const { weights } = about.preset();
    try {
      const asked = { source: source(), weights, part };
      const done = await optimize(
        collection,
        outline,
        asked,
        (heard) => {
          if (signal.aborted) return;
          if ('begun' in heard)
            return setStage({ ...training, reviews: heard.begun, whole: heard.whole });
          const took = (performance.now() - begun) / 1000;
          const left = (took / heard.round) * (ROUNDS - heard.round);
          setStage((now) => ({ ...training, ...now, rounds: heard.round, left }) as Stage);
        },
        signal,
      );
      if (!done || signal.aborted) return;
      if ('few' in done) return setStage({ at: 'few', reviews: done.few });
      if ('compared' in done) return setStage({ at: 'compared', comparison: done.compared });
      const { reviews } = done.trained;
      setStage({ at: 'start' });
      about.onTrained({
        weights: done.trained.weights,
        trained: { time: collection.clock().now, reviews },
      });
    } catch (error) {
      if (!signal.aborted) setStage({ at: 'failed', why: (error as Error).message });
    }
  }

  function cancel() {
    stop.abort();
    setStage({ at: 'start' });
  }

  return { stage, source, setSource, train, cancel, rounds: ROUNDS };
}
