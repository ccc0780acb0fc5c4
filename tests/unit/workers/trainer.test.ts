import { describe, expect, test } from 'vitest';
import recorded from '../../fixtures/native-weights.json' with { type: 'json' };
import { defaultWeights } from '../../../src/core/memory/presets.ts';
import { score } from '../../../src/core/memory/score.ts';
import { heldOutFrom, itemsOf } from '../../../src/core/memory/training.ts';
import { trainWeights } from '../../../src/workers/trainer.ts';
import { loadBrowserOptimizer, nativeOptimizer } from '../../optimizers.ts';
import { knownWeights, simulate } from '../../simulated.ts';

const histories = simulate({
  cards: 300,
  days: 240,
  from: 20_000,
  seed: 'agreement',
  schedule: defaultWeights,
});

describe('weights trained by what the app carries', () => {
  test('foretell as well as the native optimizer’s, and better than the defaults', async () => {
    const library = loadBrowserOptimizer();
    const from = heldOutFrom(histories);
    const earlier = itemsOf(histories, from);
    const rounds: number[] = [];
    const own = trainWeights(library, earlier, (round) => rounds.push(round));
    expect(rounds).toEqual([1, 2, 3, 4, 5]);

    // The native one runs on some machines only: what it gave there is kept.
    const native = await nativeOptimizer()?.(earlier);
    if (native)
      native.forEach((weight, at) => expect(weight).toBeCloseTo(recorded.weights[at]!, 3));
    for (const since of [from, -Infinity]) {
      const loss = (weights: readonly number[]) => score(histories, weights, since).logLoss;
      expect(Math.abs(loss(own) - loss(recorded.weights))).toBeLessThan(0.001);
      expect(loss(own)).toBeLessThan(loss(defaultWeights) - 0.005);
      expect(loss(recorded.weights)).toBeLessThan(loss(defaultWeights) - 0.005);
      // No weights foretell this learner better than their own, but for luck.
      expect(loss(own)).toBeLessThan(loss(knownWeights) + 0.01);
    }
  });

  test('say why there are none, and leave the console as it was', async () => {
    const { info } = console;
    const library = {
      Fsrs: class {
        computeParameters(): Float32Array {
          console.error('panicked at nothing to learn\nstack');
          throw new Error('unreachable');
        }
      },
    };
    const none = itemsOf([]);
    expect(() => trainWeights(library, none, () => undefined)).toThrow(
      'panicked at nothing to learn',
    );
    expect(console.info).toBe(info);
  });
});
