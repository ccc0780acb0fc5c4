import { DAY } from '../../day.ts';
import { plainEntry } from '../../memory/entry.ts';
import type { LogEntry, Preset, Schedule, StudyDay } from '../../model.ts';
import type { AnkiCard, AnkiCollection, AnkiReview } from './ankiModel.ts';
import { type HistoryContext, IMPORTED } from './historyContext.ts';
import { presentEntry } from './presentEntry.ts';
import { isCram, reviewEntries } from './reviewEntries.ts';

/**
 * The study day from which Anki counts: the local date on which the collection was made (rslib `timing.rs` counts
 * calendar days from there, and the rollover hour only decides which day it is now).
 */
export function createdDay(
  { created }: Pick<AnkiCollection, 'created'>,
  offsetAt: (ms: number) => number,
): StudyDay {
  const ms = created.seconds * 1000;
  const offset = created.minutesWest === null ? offsetAt(ms) : -created.minutesWest;
  return Math.floor((ms + offset * 60_000) / DAY);
}

/**
 * The log entries of an imported card, in key order: its reviews, then what it is now (`set`), then whether it is
 * suspended, flagged, marked or buried. No two have the same time. None for a new card that nothing was done to.
 * @param reviews of this card, by time
 */
export function historyOf(
  blank: Schedule,
  card: AnkiCard,
  marked: boolean,
  reviews: readonly AnkiReview[],
  preset: Preset,
  context: HistoryContext,
): LogEntry[] {
  const entries = reviewEntries(blank.card, reviews, context);
  let time = entries.at(-1)?.time ?? 0;
  const crams = new Set(reviews.filter(isCram).map((review) => review.time));
  const counted = entries.filter((entry) => !crams.has(entry.time));
  const past = { entries, counted, latest: time + 1 };
  const present = presentEntry(blank, card, past, preset, context);
  if (present) {
    entries.push(present);
    time = present.time;
  }
  const changed = Math.max(0, card.modified) * 1000;
  const add = (kind: LogEntry['kind'], stability = 0) => {
    time = Math.max(time + 1, changed);
    const about = { time, device: IMPORTED, card: blank.card, kind, stability };
    entries.push(plainEntry(about, context.momentAt(time)));
  };
  if (card.queue === -1) add('suspend');
  if (card.queue === -2 || card.queue === -3) add('bury');
  if (card.flag > 0) add('flag', card.flag);
  if (marked) add('mark');
  return entries;
}

/** The reviews of each card, by its id, in the order in which the collection has them. */
export function reviewsOf({ reviews }: Pick<AnkiCollection, 'reviews'>): Map<number, AnkiReview[]> {
  const byCard = new Map<number, AnkiReview[]>();
  for (const review of reviews) {
    const own = byCard.get(review.card);
    if (own) own.push(review);
    else byCard.set(review.card, [review]);
  }
  return byCard;
}
