import { DAY, dayStart } from '../day.ts';
import type { Scheduled } from '../deck/schedules.ts';
import { plainEntry } from '../memory/entry.ts';
import { memoryFromSm2 } from '../memory/sm2.ts';
import {
  type LogEntry,
  type Moment,
  type Preset,
  Review,
  type Schedule,
  type StudyDay,
} from '../model.ts';

/** Imported history belongs to no device: the same text makes the same entry on all of them. */
const IMPORTED = 0;

/** What SM-2 is taken to have aimed at, as with packages of Anki. */
const sm2Retention = 0.9;

/** Entries of one day are at different instants, within its first hour: what was reviewed here on that day comes after. */
const spread = 3_600_000;

/** What an entry depends on beside its card. */
export interface ScheduledContext {
  today: StudyDay;
  /** An instant as the learner lives it. */
  momentAt: (ms: number) => Moment;
}

/**
 * The `set` entry of a card that comes with a schedule: due when the text says, as of its last review. The same schedule
 * gives the same entry again, and what was done here since sorts behind it.
 */
export function scheduledEntry(
  blank: Schedule,
  { due, interval, memory }: Scheduled,
  preset: Preset,
  { today, momentAt }: ScheduledContext,
): LogEntry {
  const last = Math.min(due - interval, today);
  const moment = momentAt(dayStart(last, momentAt(last * DAY)));
  const time = dayStart(last, moment) + (blank.seed % spread);
  const days = Math.min(interval, preset.maximumInterval);
  const { stability, difficulty } =
    'ease' in memory ? memoryFromSm2(memory.ease, days, sm2Retention, preset.weights) : memory;
  return plainEntry(
    {
      time,
      device: IMPORTED,
      card: blank.card,
      kind: 'set',
      day: last,
      state: Review,
      due,
      stability: Math.fround(stability),
      difficulty: Math.fround(difficulty),
    },
    moment,
  );
}
