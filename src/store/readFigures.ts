import { keyOf, keyText } from '../core/memory/entry.ts';
import { effective } from '../core/memory/replay.ts';
import type { LogEntry } from '../core/model.ts';
import type { CardSet } from '../core/stats/cardSet.ts';
import { figuresOf, joinFigures, type Figures } from '../core/stats/figures.ts';
import { gradesOf } from '../core/stats/grades.ts';
import { sumFigures } from '../core/stats/sumFigures.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { figuresRows, readMark } from './figuresRows.ts';
import { ALL } from './summaries.ts';

/**
 * What every studied day came to, the running one included: of some decks (their numbers, and their `cards`) together,
 * or of all (null). Null where the stored figures do not tell: then the log must be scanned, which finds the same.
 */
export async function readFigures(
  collection: Collection,
  decks: readonly number[] | null,
  cards: CardSet,
): Promise<Figures | null> {
  await collection.saving;
  const { db, today } = collection;
  const tables = [db.figures, db.logPages, db.logLoose];
  return connected(db, () =>
    db.transaction('r', tables, async () => {
      const [mark, rows] = await Promise.all([readMark(db), figuresRows(db, decks ?? [ALL])]);
      if (!mark && (await db.logPages.count()) > 0) return null;
      if (mark && (mark.state !== 'made' || mark.until > today.day)) return null;
      const isToday = mark?.until === today.day;
      const entries = isToday ? collection.entries : await db.logLoose.toArray();
      if (!isToday && reachesBack(entries)) return null;
      const since = mark?.until ?? Number.NEGATIVE_INFINITY;
      const news = effective(entries).filter(({ day }) => day >= since);
      return joinFigures(sumFigures(rows), figuresOf(gradesOf(news, cards)));
    }),
  );
}

/** Whether something is undone that is not among the entries. */
function reachesBack(entries: readonly LogEntry[]): boolean {
  const keys = new Set(entries.map((entry) => keyText(keyOf(entry))));
  return entries.some(({ target }) => target !== null && !keys.has(keyText(target)));
}
