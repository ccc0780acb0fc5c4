import { hardHabit } from '../core/memory/hardHabit.ts';
import { score } from '../core/memory/score.ts';
import { countReviews, FEWEST, heldOutFrom, itemsOf } from '../core/memory/training.ts';
import { openDb } from '../store/db.ts';
import { failureWords } from '../store/failure.ts';
import type { OptimizeAnswer, OptimizeRequest } from '../store/optimize.ts';
import { readHistories } from '../store/trainingLog.ts';
import { trainWeights } from './trainer.ts';

type Say = (message: OptimizeAnswer) => void;

/** Answers one request. The worker ends with it: the library is good for one training. */
export async function answer(request: OptimizeRequest, say: Say): Promise<OptimizeAnswer> {
  try {
    return await optimize(request, say);
  } catch (error) {
    return { failed: failureWords(error) };
  }
}

async function optimize(request: OptimizeRequest, say: Say): Promise<OptimizeAnswer> {
  const { histories, whole } = await read(request);
  const reviews = countReviews(histories);
  const from = request.part === 'earlier' ? heldOutFrom(histories) : Infinity;
  const items = itemsOf(histories, from);
  if (reviews < FEWEST || items.lengths.length === 0) return { few: reviews };
  say({ begun: items.lengths.length, whole });
  const library = await import('fsrs-browser');
  await library.default();
  const weights = trainWeights(library, items, (round) => say({ round }));
  if (request.part === 'all') return { trained: { weights, reviews } };
  const before = score(histories, request.weights, from);
  const after = score(histories, weights, from);
  return { compared: { weights, reviews, before, after, habit: hardHabit(histories) } };
}

async function read({ name, cards }: OptimizeRequest) {
  const db = openDb(name);
  try {
    return await readHistories(db, cards);
  } finally {
    db.close();
  }
}
