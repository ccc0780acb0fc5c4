import { readFileSync } from 'node:fs';
import { defaultWeights } from '../../src/core/memory/presets.ts';
import { score } from '../../src/core/memory/score.ts';
import { itemsOf, type TrainingReview } from '../../src/core/memory/training.ts';
import type { Rating } from '../../src/core/model.ts';
import { trainWeights } from '../../src/workers/trainer.ts';
import { loadBrowserOptimizer, nativeOptimizer } from '../optimizers.ts';
import { simulate } from '../simulated.ts';
import type { PlainExperiment } from './experiment.ts';
import { alone, compared, type Told } from './rows.ts';

const lossBefore = 'weights, log loss before';
const lossAfter = 'weights, log loss after';
const time = 'weights, time to train';

const ROUNDS = 3;
const DAY = 86_400_000;

/** What is published of a log of 12,580 reviews: the goal of its log loss. */
const published = { reviews: 12_580, most: 0.4438 };

/** Trains weights as the app does, and as FSRS's native optimizer does, in Node; scores both on all they were trained on. */
export const weights: PlainExperiment = {
  names: [lossBefore, lossAfter, time],
  async runPlain(log) {
    const histories = log ? readLog(log) : simulated();
    const items = itemsOf(histories);
    const library = loadBrowserOptimizer();
    const native = nativeOptimizer();
    const own: number[] = [];
    const theirs: number[] = [];
    let trained: number[] = [];
    let oracle: number[] | null = null;
    for (let round = 0; round < ROUNDS; round++) {
      own.push(await timed(() => (trained = trainWeights(library, items, () => undefined))));
      if (native) theirs.push(await timed(async () => (oracle = await native(items))));
    }
    const loss = (of: readonly number[]) => score(histories, of).logLoss;
    const reviews = histories.reduce((sum, { length }) => sum + length, 0);
    const about = `${reviews} reviews of ${log ? 'the log given' : 'a simulated learner'}, ${items.lengths.length} of them after a day or more: trained and scored on all of those.`;
    const before = loss(defaultWeights);
    const most = reviews === published.reviews && log ? published.most : before;
    const beside = oracle ? ` The native optimizer: ${loss(oracle).toFixed(4)}.` : '';
    const first = `${Math.round(own[0]!)} ms the first time, while its wasm is still being compiled`;
    const note = `fsrs-browser in Node, on one thread; ${first}. Weights: ${trained.join(', ')}`;
    return [
      {
        ...fine(alone({ name: lossBefore, unit: '', note: about }, [before], { most: before })),
        goal: 'told',
        met: null,
      },
      fine(
        alone({ name: lossAfter, unit: '', note: `Trained.${beside}` }, [loss(trained)], { most }),
      ),
      native
        ? compared({ name: time, note }, own, theirs, 'the native optimizer', 20)
        : alone({ name: time, note }, own, { most: 120_000 }),
    ];
  },
};

/** Four digits tell one log loss from another. */
const fine = (row: Told): Told => ({ ...row, note: `${row.value.toFixed(4)}. ${row.note}` });

async function timed(run: () => unknown): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

const simulated = () =>
  simulate({ cards: 300, days: 240, from: 20_000, seed: 'bench', schedule: defaultWeights });

/** Columns: card id, rating, time, duration. Elapsed days are whole spans of 24 hours, as the published figures have them. */
function readLog(file: string): TrainingReview[][] {
  const cards = new Map<string, { rating: Rating; time: number }[]>();
  for (const line of readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [card = '', rating, time = ''] = line.split(',');
    const reviews = cards.get(card) ?? [];
    cards.set(card, reviews);
    reviews.push({ rating: Number(rating) as Rating, time: Date.parse(time) });
  }
  return [...cards.values()].map((reviews) => {
    reviews.sort((a, b) => a.time - b.time);
    return reviews.map(({ rating, time }, at) => {
      const elapsed = at === 0 ? 0 : Math.floor((time - reviews[at - 1]!.time) / DAY);
      return { rating, time, elapsed, day: Math.floor(time / DAY) };
    });
  });
}
