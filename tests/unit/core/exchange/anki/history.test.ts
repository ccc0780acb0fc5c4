import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnkiCard, AnkiReview } from '../../../../../src/core/exchange/anki/ankiModel.ts';
import { createdDay, historyOf } from '../../../../../src/core/exchange/anki/history.ts';
import { DAY } from '../../../../../src/core/day.ts';
import { newSchedule } from '../../../../../src/core/memory/columns.ts';
import { defaultPresets } from '../../../../../src/core/memory/presets.ts';
import { replay } from '../../../../../src/core/memory/replay.ts';
import { nextMemory, roundMemory } from '../../../../../src/core/memory/schedule.ts';
import { memoryFromSm2 } from '../../../../../src/core/memory/sm2.ts';
import { New, Review, type Rating } from '../../../../../src/core/model.ts';
import { created } from './makePackage.ts';

const [preset] = defaultPresets();
const start = Math.floor((created * 1000) / DAY);
const context = {
  created: start,
  momentAt: (now: number) => ({ now, offset: 0, rollover: 4 }),
};
const blank = newSchedule({
  card: 7,
  note: 3,
  deck: 1,
  template: 5,
  level: 0,
  position: 0,
  seed: 9,
});
const plain: AnkiCard = {
  id: 1, note: 1, deck: 1, ord: 0, modified: created, type: 2, queue: 2, due: 30, interval: 12, ease: 2500, left: 0,
  flag: 0, memory: null, lastReview: null, position: null,
}; // prettier-ignore
const review = (day: number, ease: number, interval: number, kind: number): AnkiReview => ({
  time: created * 1000 + day * DAY + 3_600_000,
  card: 1,
  ease,
  interval,
  before: kind === 1 ? 3 : -600,
  factor: 2500,
  taken: 5000,
  kind,
});
const learned = [review(0, 3, -600, 0), review(0.01, 3, 3, 0), review(3, 3, 12, 1)];

const after = (card: AnkiCard, reviews: AnkiReview[], marked = false) => {
  const entries = historyOf(blank, card, marked, reviews, preset!, context);
  return { entries, schedule: replay(blank, entries, preset!) };
};

describe('historyOf', () => {
  it('keeps memory states of FSRS, due dates and the whole log', () => {
    const card = { ...plain, memory: { stability: 12.116, difficulty: 5.61 } };
    const { entries, schedule } = after(card, learned);
    expect(entries.map(({ kind }) => kind)).toEqual(['grade', 'grade', 'grade', 'set']);
    expect(entries.every(({ device }) => device === 0)).toBe(true);
    expect(entries[3]!.time).toBe(learned[2]!.time + 1);
    expect(schedule).toMatchObject({
      state: Review,
      due: start + 30,
      stability: Math.fround(12.116),
      difficulty: Math.fround(5.61),
      reps: 3,
      last: start + 3,
      first: start,
    });
  });

  it('replays the log of cards that SM-2 scheduled', () => {
    const { schedule } = after(plain, learned);
    let memory = roundMemory(nextMemory(null, 0, 3, preset!.weights));
    memory = roundMemory(nextMemory(memory, 0, 3, preset!.weights));
    memory = roundMemory(nextMemory(memory, 3, 3, preset!.weights));
    expect(schedule).toMatchObject({ ...memory, due: start + 30 });
  });

  it('keeps answers that Anki let count for nothing, which say nothing of memory', () => {
    const cram = { ...review(9, 1, -60, 3), before: 12, factor: 0 };
    const { entries, schedule } = after(plain, [...learned, cram]);
    const { stability, difficulty, due, last } = after(plain, learned).schedule;
    expect(entries.filter(({ kind }) => kind === 'grade')).toHaveLength(4);
    expect(schedule).toMatchObject({ state: Review, stability, difficulty, due, last });
  });

  it('converts interval and ease where the log is missing, or begins in the middle', () => {
    const memory = roundMemory(memoryFromSm2(2.5, 12, 0.9, preset!.weights));
    expect(after(plain, []).schedule).toMatchObject({
      ...memory,
      due: start + 30,
      last: start + 18,
    });
    expect(after(plain, learned.slice(2)).schedule).toMatchObject(memory);
  });

  it('begins anew after a reset, and passes over what is no answer', () => {
    const reset = { ...review(5, 0, 0, 4), factor: 0 };
    const moved = { ...review(6, 0, 9, 5), factor: 2500 };
    const again = review(7, 3, -600, 0);
    const { entries, schedule } = after({ ...plain, type: 1, queue: 1, due: created + 8 * 86_400, left: 1001 }, [
      ...learned, reset, moved, again,
    ]); // prettier-ignore
    expect(entries.map(({ kind }) => kind)).toEqual([
      'grade',
      'grade',
      'grade',
      'reset',
      'grade',
      'set',
    ]);
    expect(entries[4]).toMatchObject({ stateBefore: 0, state: 1 });
    expect(schedule).toMatchObject({
      state: 1,
      step: 1,
      reps: 1,
      due: (created + 8 * 86_400) * 1000,
    });
  });

  it('carries suspended, buried, flagged and marked cards, each at a time of its own', () => {
    const { entries, schedule } = after({ ...plain, type: 0, queue: -1, flag: 3 }, [], true);
    expect(entries.map(({ kind }) => kind)).toEqual(['suspend', 'flag', 'mark']);
    expect(new Set(entries.map(({ time }) => time)).size).toBe(3);
    expect(schedule).toMatchObject({ state: 0, flags: 1 | (3 << 4) | 8 });
    expect(after({ ...plain, type: 0, queue: -3 }, []).schedule.buried).toBe(start);
  });

  it('leaves a card new that is new, whatever was answered', () => {
    const cram = { ...review(2, 3, -60, 3), before: 0, factor: 0 };
    for (const past of [[cram], learned]) {
      const { entries, schedule } = after({ ...plain, type: 0, queue: 0, due: 4, ease: 0 }, past);
      expect(entries.at(-1)).toMatchObject({ kind: 'reset', time: past.at(-1)!.time + 1 });
      expect(schedule).toMatchObject({ state: New, stability: 0, due: 0, first: 0 });
    }
  });

  it('gives new cards no history', () => {
    expect(after({ ...plain, type: 0, queue: 0, due: 5 }, []).entries).toEqual([]);
  });

  it('counts due days from the date on which the collection was made, where it was made', () => {
    const at = (seconds: number, minutesWest: number | null) =>
      createdDay({ created: { seconds, minutesWest } }, () => 60);
    expect(at(created, 0)).toBe(start);
    // Four in the morning in Berlin and in New York.
    expect(at(created - 3600, -60)).toBe(start);
    expect(at(created + 5 * 3600, 300)).toBe(start);
    expect(at(created - 3600, null)).toBe(start);
  });

  it('makes schedules that equal their replay, in any order of the log', () => {
    const reviews = fc.array(
      fc.record({
        gap: fc.integer({ min: 1, max: 40 * 86_400_000 }),
        ease: fc.integer({ min: 0, max: 5 }),
        interval: fc.integer({ min: -90_000, max: 400 }),
        before: fc.integer({ min: -600, max: 400 }),
        factor: fc.constantFrom(0, 1300, 2500),
        kind: fc.integer({ min: 0, max: 6 }),
      }),
      { maxLength: 25 },
    );
    const cards = fc.record({
      type: fc.integer({ min: 0, max: 4 }),
      queue: fc.integer({ min: -3, max: 4 }),
      due: fc.integer({ min: -5, max: 2_000_000_000 }),
      interval: fc.integer({ min: -600, max: 40_000 }),
      ease: fc.constantFrom(0, 1300, 2500, 99_999),
      flag: fc.integer({ min: 0, max: 7 }),
      modified: fc.integer({ min: 0, max: 2_000_000_000 }),
      memory: fc.option(
        fc.record({ stability: fc.double({ min: 0.01, max: 36_500, noNaN: true }), difficulty: fc.double({ min: 1, max: 10, noNaN: true }) }),
      ), // prettier-ignore
    });
    fc.assert(
      fc.property(cards, reviews, fc.boolean(), (card, log, marked) => {
        let time = created * 1000;
        const rows = log.map(({ gap, ...rest }) => ({
          ...rest,
          time: (time += gap),
          card: 1,
          taken: 9,
        }));
        const { entries, schedule } = after({ ...plain, ...card }, rows, marked);
        expect(replay(blank, entries.toReversed(), preset!)).toEqual(schedule);
        expect(new Set(entries.map((each) => each.time)).size).toBe(entries.length);
        const set = entries.find(({ kind }) => kind === 'set');
        if (set) {
          expect(schedule).toMatchObject({ state: set.state, due: set.due, last: set.day });
          if (card.memory) expect(schedule.stability).toBe(Math.fround(card.memory.stability));
        }
        const grades = entries.filter(({ kind }) => kind === 'grade');
        expect(grades.map(({ rating }) => rating as Rating)).toEqual(
          rows
            .filter(({ ease, kind }) => ease >= 1 && ease <= 4 && kind <= 3)
            .map(({ ease }) => ease),
        );
        for (const value of Object.values(schedule)) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
