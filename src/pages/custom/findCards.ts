import type { CustomStudy } from '../../core/memory/custom.ts';
import type { Outline } from '../../core/curriculum/curriculum.ts';
import { type Collection, context as contextOf } from '../../store/collection.ts';
import { makePlanner } from '../../store/planner.ts';
import { findCards as search } from '../../store/searcher.ts';
import { cardsByTag } from '../../store/tags.ts';
import type { Wish } from './wishes.ts';

/** The cards of a wish, in the order in which they come; found beside the page. */
export async function findCards(
  collection: Collection,
  outline: Outline,
  wish: Wish,
): Promise<number[]> {
  const study = await studyOf(collection, outline, wish);
  const planner = makePlanner(collection.columns);
  try {
    return await planner.cards({ context: contextOf(collection, outline), study });
  } finally {
    planner.close();
  }
}

/** What must be read first is read: what is left needs the columns alone. */
async function studyOf(collection: Collection, outline: Outline, wish: Wish): Promise<CustomStudy> {
  if (wish.kind === 'tag')
    return { kind: 'cards', cards: (await cardsByTag(collection)).get(wish.tag) ?? [] };
  if (wish.kind !== 'search') return wish;
  return { kind: 'cards', cards: Array.from(await search(collection, outline, wish.search)) };
}
