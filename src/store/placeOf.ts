import type { Outline } from '../core/curriculum/curriculum.ts';
import type { Collection } from './collection.ts';

/** Where a deck belongs, in words: its module's title, or its own. */
export function placeOf(collection: Collection, outline: Outline, deck: number): string {
  const found = collection.decks.find((each) => each.number === deck);
  const module = outline.modules.find((each) => each.id === found?.module);
  return module?.title ?? found?.title ?? '';
}
