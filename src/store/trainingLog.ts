import { mix } from '../core/hash.ts';
import { effective } from '../core/memory/replay.ts';
import { historiesOf, MOST } from '../core/memory/training.ts';
import type { TrainingReview } from '../core/memory/training.ts';
import { inSet, type CardSet } from '../core/stats/cardSet.ts';
import { connected } from './connection.ts';
import type { Db } from './db.ts';
import { readLog, type Log } from './log.ts';
import { indexLog } from './logIndex.ts';

/** The histories of these cards, or of all; in a long log of some of them, about `MOST` entries in all. */
export async function readHistories(
  db: Db,
  cards: CardSet,
  most = MOST,
): Promise<TrainingReview[][]> {
  // In one transaction: folding moves loose entries into pages.
  const log = await connected(db, () =>
    db.transaction('r', db.logPages, db.logLoose, () => readLog(db)),
  );
  const entriesOf = indexLog(log);
  return [...sample(log, cards, most)].flatMap((card) => historiesOf(effective(entriesOf(card))));
}

/** The cards among these that have entries; of too many entries those of cards drawn by their number, always the same. */
function sample({ pages, loose }: Log, cards: CardSet, most: number): Set<number> {
  const found = new Set<number>();
  let entries = 0;
  const meet = (card: number) => {
    if (!inSet(cards, card)) return;
    found.add(card);
    entries++;
  };
  for (const page of pages) for (let i = 0; i < page.count; i++) meet(page.card[i]!);
  for (const { card } of loose) meet(card);
  if (entries <= most) return found;
  return new Set([...found].filter((card) => mix(card, 0) / 2 ** 32 < most / entries));
}
