import { expect, it } from 'vitest';
import { becameLeech } from '../../../../src/core/memory/leech.ts';

it('a card becomes a leech at its threshold, and again after every half of it', () => {
  const at = (leechThreshold: number) =>
    Array.from({ length: 20 }, (_, i) => i + 1).filter((lapses) =>
      becameLeech({ lapses: lapses - 1 }, { lapses }, { leechThreshold }),
    );
  expect(at(8)).toEqual([8, 12, 16, 20]);
  expect(at(3)).toEqual([3, 5, 7, 9, 11, 13, 15, 17, 19]);
  expect(becameLeech({ lapses: 8 }, { lapses: 8 }, { leechThreshold: 8 })).toBe(false);
});
