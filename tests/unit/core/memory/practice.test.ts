import { expect, it } from 'vitest';
import { practised, startPractice } from '../../../../src/core/memory/practice.ts';
import { Again, Good, type Rating } from '../../../../src/core/model.ts';

it('goes through its cards, those forgotten once more at the end', () => {
  const ratings: Rating[] = [Good, Again, Good, Again, Good];
  let practice = startPractice([7, 8, 9]);
  const seen: number[] = [];
  for (const rating of ratings) {
    seen.push(practice.cards[0]!);
    practice = practised(practice, rating);
  }
  expect(seen).toEqual([7, 8, 9, 8, 8]);
  expect(practice).toMatchObject({ cards: [], total: 3, done: 3, answers: 5 });
  expect([...practice.forgotten]).toEqual([8]);
  expect(practised(practice, Good)).toBe(practice);
});
