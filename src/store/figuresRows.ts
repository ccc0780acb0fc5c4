import type { Figures } from '../core/stats/figures.ts';
import type { Collection } from './collection.ts';
import { MARK, type Db, type FiguresMark, type FiguresRow } from './db.ts';

/** Within a transaction over `figures`. */
export async function readMark(db: Db): Promise<FiguresMark | undefined> {
  return (await db.figures.get(MARK)) as FiguresMark | undefined;
}

/** The figures of a deck or of all, as far as they are made; within a transaction over `figures`. */
export async function figuresRow(db: Db, deck: number): Promise<Figures | undefined> {
  return ((await db.figures.get(deck)) as FiguresRow | undefined)?.figures;
}

/** Whether the figures are to be counted: once a day, and after they were forgotten. */
export async function needsFigures({ db, today }: Collection): Promise<boolean> {
  const [mark, pages] = await Promise.all([readMark(db), db.logPages.count()]);
  return pages > 0 && (mark?.until !== today.day || mark.state === 'counting');
}
