import { expect, it } from 'vitest';
import { suggestedGrade } from '../../../../src/core/memory/grade.ts';
import { Again, Good, Hard } from '../../../../src/core/model.ts';
import type { Rating } from '../../../../src/core/model.ts';

it.each<[keyPoints: number, ticked: number, redFlag: boolean, hint: boolean, Rating]>([
  [4, 4, true, false, Again],
  [5, 2, false, false, Again],
  [4, 1, false, true, Again],
  [3, 1, false, false, Again],
  [4, 2, false, false, Hard],
  [5, 3, false, false, Hard],
  [6, 4, false, false, Hard],
  [3, 2, false, false, Hard],
  [4, 3, false, false, Good],
  [6, 5, false, false, Good],
  [3, 3, false, false, Good],
  [5, 5, false, false, Good],
  [5, 5, false, true, Hard],
  [4, 3, false, true, Hard],
  [0, 0, false, false, Good],
  [0, 0, false, true, Hard],
  [0, 0, true, false, Again],
])('%i key points, %i hit, red flag %s, hint %s: %i', (keyPoints, ticked, redFlag, hint, grade) => {
  expect(suggestedGrade({ keyPoints, ticked, redFlag, hint })).toBe(grade);
});
