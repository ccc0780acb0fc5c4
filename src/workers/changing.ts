import { bulkChange } from '../store/bulkCards.ts';
import type { BulkDone } from '../store/bulkWrite.ts';
import type { BulkAnswer, BulkRequest } from '../store/changeMany.ts';
import { closeCollection, openCollection } from '../store/collection.ts';
import { failureWords } from '../store/failure.ts';
import { takeBack } from '../store/takeBack.ts';

/** What was done, until it is taken back. */
let held: { name: string; done: BulkDone } | null = null;

/** Does what is asked, or takes it back. */
export async function answer(
  request: BulkRequest,
  say: (message: BulkAnswer) => void,
): Promise<BulkAnswer> {
  try {
    const { now, offset } = request;
    const name = 'name' in request ? request.name : held?.name;
    if (name === undefined) throw new Error('There is nothing to take back.');
    const collection = await openCollection({ name, now: () => now, offset: () => offset });
    const progress = (share: number) => say({ share });
    try {
      if ('takeBack' in request) await takeBack(collection, held!.done, progress);
      else {
        const done = await bulkChange(
          collection,
          Array.from(request.cards),
          request.action,
          progress,
        );
        held = { name, done };
      }
    } finally {
      closeCollection(collection);
    }
    return { done: true };
  } catch (error) {
    return { failed: failureWords(error) };
  }
}
