import { closeCollection, openCollection } from '../store/collection.ts';
import { failureWords } from '../store/failure.ts';
import { foldShelves } from '../store/fold.ts';
import { rescheduleHere } from '../store/reschedule.ts';
import type { UpkeepAnswer, UpkeepRequest } from '../store/upkeepWorker.ts';

/** Answers one request. */
export async function answer(request: UpkeepRequest): Promise<UpkeepAnswer> {
  try {
    const { name, now, offset } = request;
    const collection = await openCollection({ name, now: () => now, offset: () => offset });
    try {
      if ('fold' in request) await foldShelves(collection);
      else await rescheduleHere(collection, request.reschedule);
      return { done: { usual: collection.usual } };
    } finally {
      closeCollection(collection);
    }
  } catch (error) {
    return { failed: failureWords(error) };
  }
}
