import { weekday } from '../day.ts';
import { Again, Learning, New, Out, Relearning, Review } from '../model.ts';
import type { Break, LogEntry, Preset, Schedule, Settings, StudyDay } from '../model.ts';
import { onBreak } from './breaks.ts';
import type { Load } from './load.ts';
import { nextInterval } from './schedule.ts';

/** What speaks for or against a day, as it stands now. */
export interface DayFacts {
  day: StudyDay;
  /** Other cards of its lane that are due on it; null where that is not known: past days, and those far ahead. */
  others: number | null;
  /** Share of a usual day's work: below 1 on an easy day. */
  share: number;
  /** The planned break it lies in. */
  pause: Break | null;
}

/** Why a card is due when it is. Days are whole, stability is not. */
export type Why =
  | { kind: 'new' }
  /** By hand or for a break; `was`: the day it was due before. */
  | { kind: 'set'; day: StudyDay; was: DayFacts | null }
  | { kind: 'given'; day: StudyDay }
  | { kind: 'learning'; step: number; failed: boolean }
  | {
      kind: 'interval';
      stability: number;
      retention: number;
      /** What the formula says, and what became of it. */
      exact: number;
      days: number;
      spread: Preset['spread'];
      maximum: number;
      /** The day that the formula says, and the one that it became. */
      own: DayFacts;
      given: DayFacts;
    };

const setting: LogEntry['kind'][] = ['grade', 'known', 'due', 'set'];

/** Why the card is due when it is, from what its log and its preset say and from what is planned. */
export function whyDue(
  entries: readonly LogEntry[],
  s: Schedule,
  preset: Preset,
  factsOf: (day: StudyDay) => DayFacts,
): Why {
  if (s.state === New) return { kind: 'new' };
  const [before, last] = entries.filter(({ kind }) => setting.includes(kind)).slice(-2);
  const latest = last ?? before;
  if (latest?.kind === 'due') {
    const dated = last && before && (before.kind === 'due' || before.state === Review);
    return { kind: 'set', day: latest.day, was: dated ? factsOf(before.due) : null };
  }
  if (latest?.kind === 'set') return { kind: 'given', day: latest.day };
  if (s.state === Learning || s.state === Relearning) {
    return { kind: 'learning', step: s.step, failed: latest?.rating === Again };
  }
  const exact = nextInterval(s.stability, preset);
  return {
    kind: 'interval',
    stability: s.stability,
    retention: preset.retention,
    exact,
    days: s.due - s.last,
    spread: preset.spread,
    maximum: preset.maximumInterval,
    own: factsOf(s.last + exact),
    given: factsOf(s.due),
  };
}

/** Tells the days around a card, from what is planned and what is due in its lane. */
export function dayFacts(
  s: Schedule,
  { today, cards }: Load,
  { easyDays, breaks }: Pick<Settings, 'easyDays' | 'breaks'>,
): (day: StudyDay) => DayFacts {
  const counted = s.state === Review && !(s.flags & Out);
  return (day) => {
    // What is overdue is counted to today, which would look full.
    const due = day > today ? cards[day - today] : undefined;
    return {
      day,
      others: due === undefined ? null : due - (counted && s.due === day ? 1 : 0),
      share: easyDays[weekday(day)] ?? 1,
      pause: breaks.find((each) => onBreak([each], day)) ?? null,
    };
  };
}
