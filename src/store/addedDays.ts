import type { StudyDay } from '../core/model.ts';
import { connected } from './connection.ts';
import type { Db } from './db.ts';
import { readAllIds } from './ids.ts';
import { dayOf } from './stats.ts';

/**
 * The study day on which each card came, by card number: that of its note, or of its deck's text where nothing else is
 * known; 0 where not even that is. Reads the whole lookup of ids: in a worker.
 */
export async function readAddedDays(db: Db, rollover: number): Promise<Int32Array> {
  const [rows, decks] = await connected(db, () =>
    db.transaction('r', db.ids, db.decks, () => Promise.all([readAllIds(db), db.decks.toArray()])),
  );
  const installed = new Map(decks.map(({ number, installed: [ms] }) => [number, ms]));
  const dayAt = dayOf({ settings: { rollover } });
  const known = new Map<number, StudyDay>();
  const day = (ms: number): StudyDay => {
    if (ms === 0) return 0;
    if (!known.has(ms)) known.set(ms, dayAt(ms));
    return known.get(ms)!;
  };
  const days: number[] = [];
  for (const { slugs } of rows) {
    for (const { deck, cards, added } of slugs.values()) {
      const came = day(added ?? installed.get(deck) ?? 0);
      for (const card of cards.values()) days[card] = came;
    }
  }
  return Int32Array.from(days, (each) => each ?? 0);
}
