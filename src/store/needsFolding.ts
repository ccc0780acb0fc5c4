import type { Collection } from './collection.ts';
import { needsFigures } from './figuresRows.ts';

/** Loose rows that make a start slower than folding them would be long. */
const MANY = 256;

/** Whether there are many loose rows, rows of days gone by, or days not yet counted. */
export async function needsFolding(collection: Collection): Promise<boolean> {
  const { db, today } = collection;
  const [cards, notes, oldest] = await Promise.all([
    db.cardLoose.count(),
    db.noteLoose.count(),
    db.logLoose.limit(1).first(),
  ]);
  if (cards > MANY || notes > MANY) return true;
  return (oldest !== undefined && oldest.day < today.day - 1) || needsFigures(collection);
}
