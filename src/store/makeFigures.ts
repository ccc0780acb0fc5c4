import { has } from '../core/memory/columns.ts';
import { entryKinds, type StudyDay } from '../core/model.ts';
import { figuresByScope } from '../core/stats/figures.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { MARK, TODAY } from './db.ts';
import { readMark } from './figuresRows.ts';
import { columnsOf } from './load.ts';
import { readLog, type Log } from './log.ts';
import type { LogPage } from './logPage.ts';
import { gradesIn } from './statsLog.ts';
import { ALL } from './summaries.ts';

/**
 * Counts the whole log into figures, half a second for a million entries: in a worker. What is written meanwhile is
 * not held up; should it touch the days that were counted, the count is thrown away.
 */
export async function makeFigures({ db, today }: Collection): Promise<void> {
  const token = Math.random();
  const until = await connected(db, () =>
    db.transaction('rw', db.figures, db.today, async () => {
      const day = (await db.today.get(TODAY))?.day ?? today.day;
      await db.figures.put({ deck: MARK, until: day, token, state: 'counting' });
      return day;
    }),
  );
  const [log, columns] = await connected(db, () =>
    db.transaction('r', [db.logPages, db.logLoose, db.cardPages, db.cardLoose], async () => {
      const read = Promise.all([readLog(db), db.cardPages.toArray(), db.cardLoose.toArray()]);
      const [whole, pages, loose] = await read;
      return [whole, columnsOf(pages, loose)] as const;
    }),
  );
  const grades = gradesIn(log, null);
  // They come by day: what is left off is the running day, which is counted as it is read.
  while (grades.length > 0 && grades.day[grades.length - 1]! >= until) grades.length--;
  const rows = figuresByScope(grades, (card) =>
    has(columns, card) ? [ALL, columns.deck[card]!] : [ALL],
  );
  const state = isOdd(log, until) ? 'odd' : 'made';
  await connected(db, () =>
    db.transaction('rw', db.figures, async () => {
      if ((await readMark(db))?.token !== token) return;
      await db.figures.clear();
      await db.figures.bulkPut([...rows].map(([deck, figures]) => ({ deck, figures })));
      await db.figures.put({ deck: MARK, until, token, state });
    }),
  );
}

const MS_DAY = 86_400_000;

const graded = [entryKinds.indexOf('grade'), entryKinds.indexOf('known')];

/**
 * A clock once set ahead, or imported reviews of today: the running day is not to be had from loose entries alone. What
 * was done to many cards at once is sealed on its day, but counts in no figure.
 */
function isOdd({ pages, loose }: Log, until: StudyDay): boolean {
  const sealed = ({ count, kind, day, time, rest }: LogPage) => {
    for (let i = 0; i < count; i++) {
      if (day[i]! + Math.floor(time[i]! / MS_DAY) >= until && graded.includes(kind[i]!))
        return true;
    }
    return rest.some(
      ([at, fields]) =>
        fields.day !== undefined && fields.day >= until && graded.includes(kind[at]!),
    );
  };
  return pages.some(sealed) || loose.some((entry) => entry.day > until);
}
