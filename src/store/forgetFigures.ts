import type { Db } from './db.ts';

/**
 * Whatever changes days before the running one, or whose deck a card of the past is in, says so here, in its own
 * transaction: the figures are counted anew when there is nothing else to do, and read from the log until then.
 */
export const forgetFigures = (db: Db): Promise<void> => db.figures.clear();
