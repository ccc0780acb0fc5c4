import type { Figures } from '../core/stats/figures.ts';
import type { Collection } from './collection.ts';
import { MARK, type Db, type FiguresMark, type FiguresRow } from './db.ts';

/** Within a transaction over `figures`. */
export async function readMark(db: Db): Promise<FiguresMark | undefined> {
  return (await db.figures.get(MARK)) as FiguresMark | undefined;
}

/** The figures of some decks, or of all (`ALL`), as far as they are made; within a transaction over `figures`. */
export async function figuresRows(db: Db, decks: readonly number[]): Promise<Figures[]> {
  const rows = (await db.figures.bulkGet([...decks])) as (FiguresRow | undefined)[];
  return rows.flatMap((row) => row?.figures ?? []);
}

/** Whether the figures are to be counted: once a day, and after they were forgotten. */
export async function needsFigures({ db, today }: Collection): Promise<boolean> {
  const [mark, pages] = await Promise.all([readMark(db), db.logPages.count()]);
  return pages > 0 && (mark?.until !== today.day || mark.state === 'counting');
}
