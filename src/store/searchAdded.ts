import { studyDay } from '../core/day.ts';
import type { StudyDay } from '../core/model.ts';
import { connected } from './connection.ts';
import type { Db, Numbered } from './db.ts';

/**
 * The study day on which each card came, by card number: that of its note where it was noted, else of its deck's text;
 * 0 where not even that is known. Reads the whole lookup of ids: in a worker.
 */
export async function readAdded(db: Db, rollover: number): Promise<Int32Array> {
  const [rows, decks] = await connected(db, () =>
    db.transaction('r', db.ids, db.decks, () =>
      Promise.all([db.ids.toArray(), db.decks.toArray()]),
    ),
  );
  const installed = new Map(decks.map(({ number, installed: [ms] }) => [number, ms]));
  const known = new Map<number, StudyDay>();
  const day = (now: number): StudyDay => {
    if (now === 0) return 0;
    const offset = -new Date(now).getTimezoneOffset();
    if (!known.has(now)) known.set(now, studyDay({ now, offset, rollover }));
    return known.get(now)!;
  };
  const days: number[] = [];
  for (const { slugs } of rows) {
    for (const numbered of slugs.values()) {
      const { added } = numbered as Numbered & { added?: number };
      const came = day(added ?? installed.get(numbered.deck) ?? 0);
      for (const card of numbered.cards.values()) days[card] = came;
    }
  }
  return Int32Array.from(days, (each) => each ?? 0);
}
