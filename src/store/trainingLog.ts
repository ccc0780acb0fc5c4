import { mix } from '../core/hash.ts';
import { effective } from '../core/memory/replay.ts';
import { historiesOf, MOST } from '../core/memory/training.ts';
import type { TrainingReview } from '../core/memory/training.ts';
import { inSet, type CardSet } from '../core/stats/cardSet.ts';
import { connected } from './connection.ts';
import type { Db } from './db.ts';
import { readLog, type Log } from './log.ts';
import { indexLog } from './logIndex.ts';

export interface Read {
  histories: TrainingReview[][];
  /** False where the log was too long, and only some of the cards were drawn. */
  whole: boolean;
}

/** The histories of these cards, or of all; in a long log of some of them, about `MOST` entries in all. */
export async function readHistories(db: Db, cards: CardSet, most = MOST): Promise<Read> {
  // In one transaction: folding moves loose entries into pages.
  const log = await connected(db, () =>
    db.transaction('r', db.logPages, db.logLoose, () => readLog(db)),
  );
  const entriesOf = indexLog(log);
  const { drawn, whole } = sample(log, cards, most);
  const histories = drawn.flatMap((card) => historiesOf(effective(entriesOf(card))));
  return { histories, whole };
}

/** The cards among these that have entries; of too many entries those of cards drawn by their number, always the same. */
function sample({ pages, loose }: Log, cards: CardSet, most: number) {
  const found = new Set<number>();
  let entries = 0;
  const meet = (card: number) => {
    if (!inSet(cards, card)) return;
    found.add(card);
    entries++;
  };
  for (const page of pages) for (let i = 0; i < page.count; i++) meet(page.card[i]!);
  for (const { card } of loose) meet(card);
  const all = [...found];
  if (entries <= most) return { drawn: all, whole: true };
  const drawn = all.filter((card) => mix(card, 0) / 2 ** 32 < most / entries);
  return { drawn, whole: false };
}
