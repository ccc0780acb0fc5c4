import { studyDay } from '../day.ts';
import type { EntryKey, LogEntry, Moment } from '../model.ts';

type Keyed = Pick<LogEntry, 'time' | 'device'>;

/** Orders log entries by key: time, then device. */
export function byKey(a: Keyed, b: Keyed): number {
  return a.time - b.time || a.device - b.device;
}

/** An entry's key. */
export function keyOf(entry: Keyed): EntryKey {
  return [entry.time, entry.device];
}

/** Whether an entry has this key. */
export function hasKey(entry: Keyed, [time, device]: EntryKey): boolean {
  return entry.time === time && entry.device === device;
}

/** A key as text, to look entries up by. */
export function keyText([time, device]: EntryKey): string {
  return `${time}/${device}`;
}

/** The entries in key order; the same array when they already are. */
export function inOrder<E extends Keyed>(entries: readonly E[]): readonly E[] {
  const sorted = entries.every((entry, i) => i === 0 || byKey(entries[i - 1]!, entry) <= 0);
  return sorted ? entries : entries.toSorted(byKey);
}

/** An entry that is no grade (`gradeEntry` makes those): the fields it does not need are 0. */
export function plainEntry(
  about: Pick<LogEntry, 'time' | 'device' | 'card' | 'kind'> & Partial<LogEntry>,
  moment: Moment,
): LogEntry {
  return {
    offset: moment.offset,
    day: studyDay(moment),
    rating: 0,
    taken: 0,
    flags: 0,
    intervalBefore: 0,
    stateBefore: 0,
    state: 0,
    step: 0,
    due: 0,
    target: null,
    stability: 0,
    difficulty: 0,
    ...about,
  };
}
