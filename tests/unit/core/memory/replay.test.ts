import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSchedule } from '../../../../src/core/memory/columns.ts';
import { keyOf, keyText, plainEntry } from '../../../../src/core/memory/entry.ts';
import { mergeEntries } from '../../../../src/core/memory/merge.ts';
import { defaultPresets } from '../../../../src/core/memory/presets.ts';
import { apply, effective, replay } from '../../../../src/core/memory/replay.ts';
import { gradeEntry } from '../../../../src/core/memory/schedule.ts';
import {
  Deleted,
  Known,
  Learning,
  Marked,
  New,
  Review,
  Suspended,
} from '../../../../src/core/model.ts';
import type { EntryKind, LogEntry, Preset, Rating, Schedule } from '../../../../src/core/model.ts';

const blank = newSchedule({
  card: 1,
  note: 1,
  deck: 1,
  template: 0,
  level: 0,
  position: 0,
  seed: 77,
});
const [cards, questions] = defaultPresets() as [Preset, Preset];
const others: Preset[] = [
  cards,
  questions,
  { ...cards, learningSteps: [60, 90_000], relearningSteps: [600, 1200], retention: 0.8 },
  { ...cards, weights: cards.weights.map((w, i) => (i === 20 ? 0.2 : w * 1.1)) },
];

type Action =
  | { do: 'grade' | 'known'; rating: Rating; wait: number; preset: number }
  | { do: 'undo'; wait: number }
  | { do: 'redo'; wait: number }
  | { do: Exclude<EntryKind, 'grade' | 'known' | 'undo'>; wait: number; amount: number };

/** Milliseconds from one action to the next; now and then the clock is set back. */
const wait = fc.oneof(
  fc.integer({ min: 0, max: 1_200_000 }),
  fc.integer({ min: 0, max: 100 * 86_400_000 }),
);
const plain = [
  'suspend',
  'unsuspend',
  'bury',
  'unbury',
  'reset',
  'set',
  'flag',
  'mark',
  'unmark',
  'move',
  'due',
  'delete',
  'edit',
] as const;
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('grade' as const, 'grade', 'grade', 'known' as const),
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
      wait,
      preset: fc.nat(others.length - 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), wait }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom(...plain), wait, amount: fc.nat(7) }),
  },
);

/** A device that lives through actions as the store would: each entry applied at once, undos by replay. */
function live(actions: readonly Action[], device: number, from: readonly LogEntry[] = []) {
  let now = Math.max(1.7e12, ...from.map((entry) => entry.time));
  let log = [...from];
  let preset = cards;
  let s = replay(blank, log, preset);
  for (const [i, step] of actions.entries()) {
    now += step.wait + 1;
    const moment = { now, offset: 60 * ((i % 23) - 10), rollover: 4 };
    const common = { time: now, device, card: 1 };
    if (step.do === 'undo' || step.do === 'redo') {
      const target = step.do === 'undo' ? effective(log).at(-1) : lastUndo(log);
      if (!target) continue;
      log = [...log, plainEntry({ ...common, kind: 'undo', target: keyOf(target) }, moment)];
      s = replay(blank, log, preset);
      continue;
    }
    if (step.do === 'grade' || step.do === 'known') {
      // A preset changed meanwhile: the schedule is replayed, as the store does it.
      if (others[step.preset] !== preset) s = replay(blank, log, (preset = others[step.preset]!));
      const given = { time: now, device, taken: 5000, flags: 0, kind: step.do };
      const entry = gradeEntry(s, step.rating, preset, moment, given);
      log = [...log, entry];
      s = apply(s, entry, preset);
      continue;
    }
    const stability = 'amount' in step ? step.amount : 0;
    const set = { state: Review, due: 20_000 + stability, difficulty: 1 + stability } as const;
    const mores: Partial<Record<EntryKind, Partial<LogEntry>>> = {
      set: { ...set, stability: stability + 0.1 },
      due: { due: 20_000 + stability },
      move: { difficulty: s.deck },
    };
    const more = mores[step.do] ?? {};
    const entry = plainEntry({ ...common, kind: step.do, stability, ...more }, moment);
    log = [...log, entry];
    s = apply(s, entry, preset);
  }
  return { log, s, preset };
}

/** The newest undo in force: what redo takes back. */
function lastUndo(log: readonly LogEntry[]): LogEntry | undefined {
  const holds = new Set(effective(log).map((entry) => keyText(keyOf(entry))));
  return log.findLast((e) => e.kind === 'undo' && e.target && !holds.has(keyText(e.target)));
}

const rounded = (s: Schedule) => [Math.fround(s.stability), Math.fround(s.difficulty)];

describe('replay', () => {
  it('equals what was lived, to the last bit, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), fc.nat(1000), (actions, cut) => {
        const { log, s, preset } = live(actions, 1);
        expect(replay(blank, log, preset)).toEqual(s);
        expect(replay(blank, log.toReversed(), preset)).toEqual(s);
        expect([s.stability, s.difficulty]).toEqual(rounded(s));
        // Parts in turn: what is folded so far is all that is needed, as long as no undo reaches back.
        const whole = effective(log);
        const at = cut % (whole.length + 1);
        const part = replay(blank, whole.slice(0, at), preset);
        expect(replay(part, whole.slice(at), preset)).toEqual(s);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same on two devices that diverged and merged, either way round', () => {
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 15 }),
        fc.array(action, { maxLength: 15 }),
        fc.array(action, { maxLength: 15 }),
        (before, here, there) => {
          const base = live(before, 1).log;
          const a = live(here, 1, base).log;
          const b = live(there, 2, base).log;
          const merged = mergeEntries(a, b);
          expect(mergeEntries(b, a)).toEqual(merged);
          expect(mergeEntries(merged, b)).toEqual(merged);
          const keys = merged.map((entry) => keyText(keyOf(entry)));
          expect(new Set(keys).size).toBe(keys.length);
          expect(new Set(keys)).toEqual(new Set([...a, ...b].map((e) => keyText(keyOf(e)))));
          const s = replay(blank, merged, cards);
          expect(replay(blank, [...b, ...a.slice(base.length)], cards)).toEqual(s);
          const last = effective(merged).findLast((e) => e.kind === 'grade' || e.kind === 'set');
          const other = ['reset', 'known', 'due'];
          const later = effective(merged).findLast((e) => other.includes(e.kind));
          if (last && !(later && later.time >= last.time)) expect(s.due).toBe(last.due);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('counts days back in time as none', () => {
    const at = (day: number, device: number) => ({
      ...plainEntry(
        { time: day, device, card: 1, kind: 'grade', rating: 3, state: Review, due: 9 },
        { now: 0, offset: 0, rollover: 0 },
      ),
    });
    const first = { ...at(1, 1), day: 100 };
    const second = { ...at(2, 1), day: 98 };
    const same = { ...at(2, 1), day: 100 };
    const memory = ({ stability, difficulty }: Schedule) => [stability, difficulty];
    expect(memory(replay(blank, [first, second], cards))).toEqual(
      memory(replay(blank, [first, same], cards)),
    );
  });
});

describe('effective', () => {
  const moment = { now: 0, offset: 0, rollover: 0 };
  const grade = (time: number) => plainEntry({ time, device: 1, card: 1, kind: 'mark' }, moment);
  const undo = (time: number, target: number, device = 1) =>
    plainEntry({ time, device, card: 1, kind: 'undo', target: [target, 1] }, moment);
  const times = (log: LogEntry[]) => effective(log).map((entry) => entry.time);

  it.each<[string, LogEntry[], number[]]>([
    ['nothing undone', [grade(1), grade(2)], [1, 2]],
    ['undo', [grade(1), grade(2), undo(3, 2)], [1]],
    ['redo', [grade(1), undo(2, 1), undo(3, 2)], [1]],
    ['undo of a redo', [grade(1), undo(2, 1), undo(3, 2), undo(4, 3)], []],
    ['undo, redo, undo again', [grade(1), undo(2, 1), undo(3, 2), undo(4, 1)], []],
    ['an undo that sorts first: the clock was set back', [undo(1, 5), grade(5)], []],
    ['a redo that sorts first', [undo(1, 6), grade(5), undo(6, 5)], [5]],
    ['undone on two devices, redone on one', [grade(1), undo(2, 1), undo(3, 1, 2), undo(4, 2)], []],
    ['an undo of something unknown', [grade(1), undo(2, 9)], [1]],
    ['undos in a ring', [grade(1), undo(2, 3), undo(3, 2)], [1]],
    ['in any order', [undo(3, 2), grade(2), grade(1)], [1]],
  ])('%s', (_, log, left) => {
    expect(times(log)).toEqual(left);
  });

  it('bears a chain of any length', () => {
    const chain = Array.from({ length: 100_000 }, (_, i) => undo(i + 2, i + 1));
    expect(times([grade(1), ...chain])).toEqual([1]);
    expect(times([grade(1), ...chain.slice(1)])).toEqual([1]);
    expect(times([grade(1), ...chain.slice(0, 99_999)])).toEqual([]);
  });
});

describe('apply', () => {
  const moment = { now: 1.7e12, offset: 0, rollover: 4 };
  const entry = (kind: EntryKind, more: Partial<LogEntry> = {}) =>
    plainEntry({ time: 5, device: 1, card: 1, kind, ...more }, moment);
  const on = (s: Schedule, ...entries: LogEntry[]) =>
    entries.reduce((now, each) => apply(now, each, cards), s);

  it('changes flags one by one', () => {
    const all = on(blank, entry('suspend'), entry('mark'), entry('flag', { stability: 5 }));
    expect(all.flags).toBe(Suspended | Marked | (5 << 4));
    const less = on(all, entry('unsuspend'), entry('flag', { stability: 2 }), entry('unmark'));
    expect(less.flags).toBe(2 << 4);
  });

  it('buries for its day, moves, and tells when', () => {
    const buried = on(blank, entry('bury', { day: 44 }));
    expect(buried).toMatchObject({ buried: 44, touched: 5 });
    expect(on(buried, entry('unbury')).buried).toBe(0);
    expect(on(blank, entry('move', { stability: 9 }))).toEqual({ ...blank, touched: 5 });
  });

  it('sets a due date without touching what is remembered, deletes, and takes note of edits', () => {
    const seen = { ...blank, state: Learning, stability: 3, difficulty: 5, due: 7 } as const;
    expect(on(seen, entry('due', { due: 44 }))).toMatchObject({
      state: Review,
      due: 44,
      stability: 3,
    });
    expect(on(blank, entry('due', { due: 44 })).due).toBe(0);
    expect(on(seen, entry('delete')).flags).toBe(Deleted);
    expect(on(seen, entry('edit'))).toEqual({ ...seen, touched: 5 });
  });

  it('forgets everything at a reset but who the card is and whether it is suspended', () => {
    const given = { time: 1, device: 1, taken: 0, flags: 0, kind: 'known' } as const;
    const known = on(blank, gradeEntry(blank, 1, cards, moment, given), entry('suspend'));
    expect(known).toMatchObject({ state: Review, reps: 1, flags: Known | Suspended });
    expect(on(known, entry('reset'))).toEqual({ ...blank, flags: Suspended, touched: 5 });
  });

  it('takes a given memory as of its day', () => {
    const set = { state: Review, due: 120, day: 100, stability: 20.1, difficulty: 5.3 } as const;
    const s = on(blank, entry('set', set));
    expect(s).toMatchObject({ state: Review, due: 120, last: 100, reps: 0 });
    expect(s.stability).toBe(Math.fround(20.1));
    expect(on(s, entry('set', { state: New })).last).toBe(0);
  });

  it('keeps the day of the first grade, and takes the day of the last', () => {
    const good = { rating: 3, state: Review, due: 130 } as const;
    const s = on(
      blank,
      entry('grade', { ...good, day: 100 }),
      entry('grade', { ...good, day: 107 }),
    );
    expect(s).toMatchObject({ first: 100, last: 107, reps: 2 });
  });

  it('counts a lapse only for review cards', () => {
    const again = { kind: 'grade', rating: 1, state: 1 } as const;
    expect(on(blank, entry('grade', { ...again, stateBefore: 1 })).lapses).toBe(0);
    expect(on(blank, entry('grade', { ...again, stateBefore: 2 })).lapses).toBe(1);
  });
});
