import type { Outline } from '../../core/curriculum/curriculum.ts';
import { type Collection, context as contextOf } from '../../store/collection.ts';
import { makePlanner } from '../../store/planner.ts';
import { cardsByTag } from '../../store/tags.ts';
import type { Wish } from './wishes.ts';

/** The cards of a wish, in the order in which they come; found beside the page. */
export async function findCards(
  collection: Collection,
  outline: Outline,
  wish: Wish,
): Promise<number[]> {
  const study =
    wish.kind === 'tag'
      ? { kind: 'cards' as const, cards: (await cardsByTag(collection)).get(wish.tag) ?? [] }
      : wish;
  const planner = makePlanner(collection.columns);
  try {
    return await planner.cards({ context: contextOf(collection, outline), study });
  } finally {
    planner.close();
  }
}
