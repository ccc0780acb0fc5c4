import { readSchedule, has } from '../core/memory/columns.ts';
import { plainEntry } from '../core/memory/entry.ts';
import { becameLeech } from '../core/memory/leech.ts';
import { apply } from '../core/memory/replay.ts';
import { gradeEntry } from '../core/memory/schedule.ts';
import type { LogEntry, Moment, Preset, Rating } from '../core/model.ts';
import type { Collection, Step } from './collection.ts';
import { freeTime, noteDue, presetOf, spreadOf } from './entries.ts';
import { record, type Recorded } from './record.ts';
import { startDay } from './refresh.ts';

export interface Grade {
  card: number;
  rating: Rating;
  /** Milliseconds from question to grade. */
  taken: number;
  /** Bits of `LogEntry.flags`. */
  flags: number;
  /** `known`: "I know this" on a new card, graded Easy. */
  kind?: 'grade' | 'known';
}

export type GradeResult =
  /** `leech`: the grade made the card one; it may be suspended by now. */
  | { ok: true; entry: LogEntry; leech: boolean }
  | { ok: false; reason: 'stale' | 'failed'; message: string };

/**
 * Gives a grade. What is held is changed before the first await, so the next card can be shown at
 * once; then it is saved in one transaction, which reads again what the grade rests on.
 */
export async function gradeCard(collection: Collection, grade: Grade): Promise<GradeResult> {
  void startDay(collection);
  const { card, rating, kind = 'grade' } = grade;
  if (!has(collection.columns, card)) return refused({ ok: false, reason: 'stale', gone: true });
  const before = readSchedule(collection.columns, card);
  const preset = presetOf(collection, before);
  const moment = collection.clock();
  const entry = gradeEntry(before, rating, preset, moment, {
    time: freeTime(collection, moment.now),
    device: collection.device,
    taken: Math.max(0, Math.round(grade.taken)),
    flags: grade.flags,
    kind,
    spread: spreadOf(collection, before, preset),
  });
  const after = apply(before, entry, preset);
  noteDue(collection, after);
  // A clock set back: the card's log decides, in the transaction.
  const inOrder = entry.time > before.touched;
  const effect = inOrder ? ({ entry, sign: 1 } as const) : null;
  const graded = { entry, before, after };
  const leech = becameLeech(before, after, preset);
  const recorded =
    leech && preset.leechSuspends
      ? await record(collection, [graded, suspension(collection, graded, preset, moment)], {
          strict: true,
          effect: null,
        })
      : await record(collection, [graded], { strict: true, effect });
  return recorded.ok ? { ok: true, entry: recorded.entries[0]!, leech } : refused(recorded);
}

/** The card is put away in the same action as the grade. */
function suspension(
  { device }: Collection,
  { entry, after }: Step,
  preset: Preset,
  moment: Moment,
): Step {
  const time = Math.max(entry.time, after.touched) + 1;
  const about = { time, device, card: entry.card, kind: 'suspend' } as const;
  const suspend = plainEntry(about, moment);
  return { entry: suspend, before: after, after: apply(after, suspend, preset) };
}

function refused(recorded: Recorded & { ok: false }): GradeResult {
  const { reason } = recorded;
  if (reason === 'failed') {
    const message = `The grade could not be saved: ${recorded.why}. It was not counted; try again.`;
    return { ok: false, reason, message };
  }
  const message = recorded.gone
    ? 'This card is no longer in any deck. Moving on.'
    : 'This card was graded in another tab. Moving on.';
  return { ok: false, reason, message };
}
