import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onBreak, planBreak } from '../../../../src/core/memory/breaks.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { Review } from '../../../../src/core/model.ts';
import { addDeck, addNote, made } from './made.ts';

const today = 20_000;

/** Review cards with these due days and intervals. */
function cards(all: [due: number, interval: number][]) {
  const to = made();
  const deck = addDeck(to);
  for (const [due, interval] of all) {
    const card = addNote(to, deck, ['basic'])[0]!;
    const s = readSchedule(to.columns, card);
    const last = due - interval;
    writeSchedule(to.columns, { ...s, state: Review, due, last, stability: interval });
  }
  return to.columns;
}

it('a break empties its days and loses no card', () => {
  const due = fc.tuple(
    fc.integer({ min: today - 5, max: today + 60 }),
    fc.integer({ min: 1, max: 200 }),
  );
  fc.assert(
    fc.property(fc.array(due, { maxLength: 80 }), fc.nat(20), fc.nat(20), (all, start, days) => {
      const planned = { from: today + start, to: today + start + days };
      const other = { from: planned.to + 2, to: planned.to + 3 };
      const plan = planBreak(cards(all), planned, today, [other]);
      const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
      expect(sum(plan.after)).toBe(sum(plan.before));
      for (const { due: day } of plan.moves) {
        expect(day).toBeGreaterThanOrEqual(today);
        expect(onBreak([planned, other], day)).toBe(false);
      }
      for (const [i, left] of plan.after.entries()) {
        if (onBreak([planned], plan.from + i)) expect(left).toBe(0);
      }
    }),
  );
});

it('cards with long intervals move further than those with short ones', () => {
  const planned = { from: today + 10, to: today + 16 };
  const columns = cards([
    [today + 11, 2],
    [today + 11, 300],
    ...Array.from({ length: 40 }, () => [today + 9, 10] as [number, number]),
  ]);
  const { moves } = planBreak(columns, planned, today);
  const [short, long] = moves.map(({ due }) => Math.abs(due - (today + 11)));
  expect(short).toBeLessThanOrEqual(long!);
  expect(moves).toHaveLength(2);
});
