import { describe, expect, it } from 'vitest';
import { Again, Good, Hard, type NumberAnswer } from '../../../../src/core/model.ts';
import { judgeNumber } from '../../../../src/core/numeric/judge.ts';

const half: NumberAnswer = { kind: 'number', value: 512, unit: 'MiB', tolerance: { percent: 2 } };
const wait: NumberAnswer = { kind: 'number', value: 20, unit: 'ms', tolerance: { amount: 3 } };
const rate: NumberAnswer = {
  kind: 'number',
  value: 40,
  unit: 'tokens/s',
  tolerance: { percent: 5 },
};
const share: NumberAnswer = { kind: 'number', value: 40, unit: '%', tolerance: { amount: 1 } };

describe('a number against the right one', () => {
  it.each([
    [half, '512', Good, 'Right.'],
    [half, '0.5 GiB', Good, 'Right.'],
    [half, '520', Good, '1.6 % too high, within ± 2 %.'],
    [half, '522.24', Good, '2.0 % too high, within ± 2 %.'],
    [half, '523', Hard, '2.1 % too high.'],
    [half, '542', Hard, '5.9 % too high.'],
    [half, '544', Again, '6.3 % too high.'],
    [half, '450', Again, '12 % too low.'],
    [half, '2048', Again, '4 times the right value.'],
    [half, '128', Again, 'Too low by a factor of 4.'],
    [half, '-512', Again, 'The right size with the wrong sign.'],
    [half, '512 MB', Hard, '4.6 % too low: units of 1,000 and of 1,024 are mixed up.'],
    [half, '512 Mbit', Again, /^Too low by a factor of 8/],
    [half, '4096', Again, '8 times the right value: bits and bytes are mixed up.'],
    [half, '512 ms', Again, 'An answer in MiB is asked for; ms is another kind of unit.'],
    [half, 'no idea', Again, 'No number was found in it.'],
    [half, '  ', null, ''],
    [wait, '23', Good, '3 ms too high, within ± 3 ms.'],
    [wait, '0.018 s', Good, '2 ms too low, within ± 3 ms.'],
    [wait, '29', Hard, '9 ms too high.'],
    [wait, '30', Again, '10 ms too high.'],
    [rate, '41 tok/s', Good, '2.5 % too high, within ± 5 %.'],
    [rate, '2400 tokens/min', Good, 'Right.'],
    [rate, '40 tokens', Again, /another kind of unit/],
    [share, '0.4 ×', Good, 'Right.'],
    [share, '41', Good, '1 % too high, within ± 1 %.'],
  ])('%o: “%s”', (answer, typed, suggestion, words) => {
    const judged = judgeNumber(typed, answer);
    expect(judged.suggestion).toBe(suggestion);
    expect(judged.words).toMatch(
      words instanceof RegExp ? words : new RegExp(`^${escape(words)}$`),
    );
    expect(judged.right).toBe(suggestion === Good);
  });
});

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
