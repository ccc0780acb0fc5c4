import { studyDay } from '../../../../src/core/day.ts';
import { writeSchedule } from '../../../../src/core/memory/columns.ts';
import type { Columns } from '../../../../src/core/memory/columns.ts';
import { readSchedule } from '../../../../src/core/memory/columns.ts';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import type { LogEntry, Moment, Rating, Schedule, State } from '../../../../src/core/model.ts';

/** A place to live in: its offset (minutes east of UTC) at an instant. */
export type Zone = (ms: number) => number;

const SPRING = Date.UTC(2026, 2, 29, 1);
const AUTUMN = Date.UTC(2026, 9, 25, 1);
/** 2026: clocks go forward on 29 March at 01:00 UTC, and back on 25 October. */
export const berlin: Zone = (ms) => (ms >= SPRING && ms < AUTUMN ? 120 : 60);
const NZ_AUTUMN = Date.UTC(2026, 3, 4, 14);
/** 2026: clocks go back on 5 April at three in the morning, which is 4 April, 14:00 UTC. */
export const auckland: Zone = (ms) => (ms < NZ_AUTUMN ? 780 : 720);
/** No summer time. */
export const honolulu: Zone = () => -600;

/** An instant given as wall-clock time there: "2026-03-29 04:30". */
export function clockAt(zone: Zone, wall: string): Moment {
  const utc = Date.parse(`${wall.replace(' ', 'T')}:00Z`);
  // The offset of a wall-clock time: right but within the hour of a change, which no test names.
  const offset = zone(utc - zone(utc) * 60_000);
  return { now: utc - offset * 60_000, offset, rollover: 4 };
}

/** The study day of any instant there. */
export const dayIn = (zone: Zone) => (ms: number) =>
  studyDay({ now: ms, offset: zone(ms), rollover: 4 });

/** A grade as the log has it. */
export function grade(
  moment: Moment,
  card: number,
  stateBefore: State,
  rating: Rating,
  more: Partial<LogEntry> = {},
): LogEntry {
  const about = { time: moment.now, device: 1, card, kind: 'grade', rating, stateBefore } as const;
  return plainEntry({ ...about, taken: 5_000, ...more }, moment);
}

/** Changes some fields of a card's schedule. */
export function change(columns: Columns, card: number, fields: Partial<Schedule>): void {
  writeSchedule(columns, { ...readSchedule(columns, card), ...fields });
}
