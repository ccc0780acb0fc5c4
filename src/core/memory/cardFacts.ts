import { apply } from './replay.ts';
import { newSchedule } from './columns.ts';
import { retrievability } from './schedule.ts';
import { Colour, Learning, Marked, Relearning, Suspended } from '../model.ts';
import type { LogEntry, Preset, Rating, Schedule, State, StudyDay } from '../model.ts';
import type { Why } from './whyDue.ts';

/** One thing done to a card, as a row of its table. */
export interface FactRow {
  /** Milliseconds; `offset` minutes east of UTC. */
  time: number;
  offset: number;
  kind: LogEntry['kind'];
  rating: Rating | 0;
  /** Until it came again: days, or seconds while learning; 0 where nothing was set. */
  days: number;
  seconds: number;
  /** After it: days, and 1–10; 0 without a memory. */
  stability: number;
  difficulty: number;
  /** Milliseconds from question to grade. */
  taken: number;
}

/** A card in figures and the words of its note. */
export interface CardFacts {
  title: string;
  noteId: string;
  template: string;
  deck: string;
  schedule: Schedule;
  colour: number;
  marked: boolean;
  suspended: boolean;
  leech: boolean;
  today: StudyDay;
  /** Desired retention, 0–1. */
  retention: number;
  weights: readonly number[];
  rows: FactRow[];
  why: Why;
}

const isLearning = (state: State) => state === Learning || state === Relearning;

/** The rows of a card's table, newest first, from the entries that hold. */
export function factRows(entries: readonly LogEntry[], s: Schedule, preset: Preset): FactRow[] {
  const { card, note, deck, template, level, position, seed } = s;
  let now = newSchedule({ card, note, deck, template, level, position, seed });
  const rows = entries.map((entry): FactRow => {
    now = apply(now, entry, preset);
    const graded = entry.kind === 'grade' || entry.kind === 'known';
    const learning = isLearning(entry.state);
    return {
      time: entry.time,
      offset: entry.offset,
      kind: entry.kind,
      rating: entry.rating,
      days: (graded && !learning) || entry.kind === 'due' ? Math.max(0, entry.due - entry.day) : 0,
      seconds: graded && learning ? (entry.due - entry.time) / 1000 : 0,
      stability: now.stability,
      difficulty: now.difficulty,
      taken: entry.taken,
    };
  });
  return rows.toReversed();
}

/** The chance of recall by day after the last grade, as evenly spaced points: [days, 0–1]. */
export function forgettingCurve(
  stability: number,
  until: number,
  weights: readonly number[],
  points = 60,
): [days: number, recall: number][] {
  return Array.from({ length: points + 1 }, (_, i) => {
    const days = (until * i) / points;
    return [days, retrievability(stability, days, weights)];
  });
}

/** The bits of a schedule's flags, told apart. */
export const flagsOf = ({ flags }: Pick<Schedule, 'flags'>) => ({
  colour: (flags & Colour) >> 4,
  marked: (flags & Marked) !== 0,
  suspended: (flags & Suspended) !== 0,
});
