import { apply, effective } from '../../../memory/replay.ts';
import {
  AskedNow,
  HintOpened,
  Learning,
  type LogEntry,
  New,
  Relearning,
  Review,
  type Schedule,
  Sure,
  Unsure,
} from '../../../model.ts';
import { blankOf } from '../../../memory/blank.ts';
import type { OutgoingCard } from './outgoing.ts';

/** A row of Anki's review log, but for its ids. */
export interface ReviewRow {
  /** Milliseconds: its id, where it is free. */
  time: number;
  /** 1–4; 0 where it is no answer. */
  ease: number;
  /** Days; seconds where negative. */
  interval: number;
  before: number;
  /**
   * With FSRS the difficulty takes the place of the ease: 100 for the least to 1100 for the most. Without an answer 0
   * says that the card was made new again.
   */
  factor: number;
  /** Milliseconds. */
  taken: number;
  /** 0 learning, 1 review, 2 relearning, 3 out of turn, 4 by hand. */
  kind: number;
}

/** A card's log as Anki has it. */
export interface ReviewLog {
  rows: ReviewRow[];
  /** Milliseconds; null where there is none since the card was new. */
  lastGrade: number | null;
  /** Of its grades: those that say more than Anki can hold. */
  said: number;
  known: number;
}

/**
 * A card's log in Anki's terms: its grades, its resets, and when it was moved by hand. What was undone is left out; so
 * is how an import set the card, which its row says.
 */
export function reviewLog({ schedule, preset, entries }: OutgoingCard): ReviewLog {
  const log: ReviewLog = { rows: [], lastGrade: null, said: 0, known: 0 };
  let now: Schedule = blankOf(schedule);
  let before = 0;
  for (const entry of effective(entries)) {
    const last = now;
    now = apply(now, entry, preset);
    const row = rowOf(entry, last, now);
    if (row === null) continue;
    log.rows.push({ ...row, before: row.ease > 0 ? beforeOf(entry, before) : row.before });
    before = row.interval;
    log.lastGrade = entry.kind === 'reset' ? null : row.ease > 0 ? entry.time : log.lastGrade;
    if (entry.flags & (HintOpened | Sure | Unsure)) log.said++;
    if (entry.kind === 'known') log.known++;
  }
  // The last answer led to what the card is now, whatever an import knew of those before.
  const latest = log.rows.at(-1);
  if (latest && latest.ease > 0 && schedule.stability > 0) latest.factor = factorOf(schedule);
  return log;
}

/** Of a review card its days, which the entry knows; else the step that it was on. */
const beforeOf = ({ stateBefore, intervalBefore }: LogEntry, step: number): number =>
  stateBefore === Review ? intervalBefore : stateBefore === New ? 0 : Math.min(0, step);

const byHand = { ease: 0, before: 0, taken: 0, kind: 4 };

function rowOf(entry: LogEntry, last: Schedule, now: Schedule): ReviewRow | null {
  const { time, kind, rating, taken, flags, stateBefore, device } = entry;
  switch (kind) {
    case 'grade':
    case 'known': {
      if (rating === 0) return null;
      const reviewKind = stateBefore === Review ? 1 : stateBefore === Relearning ? 2 : 0;
      return {
        time,
        ease: rating,
        interval: intervalAfter(entry),
        before: 0,
        factor: factorOf(now),
        taken: Math.round(taken),
        kind: flags & AskedNow ? 3 : reviewKind,
      };
    }
    case 'reset':
      return { ...byHand, time, interval: 0, factor: 0 };
    case 'set':
      // Those of an import stand for what the card's row says.
      return device === 0
        ? null
        : { ...byHand, time, interval: intervalAfter(entry), factor: factorOf(now) };
    case 'due':
      return last.stability > 0
        ? { ...byHand, time, interval: Math.max(1, entry.due - entry.day), factor: factorOf(now) }
        : null;
    default:
      return null;
  }
}

function intervalAfter({ state, due, day, time }: LogEntry): number {
  if (state === Learning || state === Relearning)
    return 0 - Math.max(0, Math.round((due - time) / 1000));
  return state === Review ? Math.max(1, due - day) : 0;
}

const factorOf = ({ difficulty }: Schedule): number =>
  Math.round(1000 * (Math.max(0, difficulty - 1) / 9 + 0.1));
