import { describe, expect, test } from 'vitest';
import { defaultWeights } from '../../../../src/core/memory/presets.ts';
import { upgradeWeights } from '../../../../src/core/memory/schedule.ts';
import { readWeights, weightsText } from '../../../../src/core/memory/weightText.ts';

describe('weights as text', () => {
  test('come back as they were copied', () => {
    const read = readWeights(weightsText(defaultWeights));
    expect(read).toEqual({ weights: defaultWeights, version: '6', clipped: 0 });
  });

  test('are read with brackets, lines and spaces', () => {
    const text = `[\n${defaultWeights.join(' ,\n')}\n]`;
    expect(readWeights(text)).toMatchObject({ weights: defaultWeights });
  });

  test.each([
    [17, '4.5'],
    [19, '5'],
  ])('of %i numbers become those of FSRS-6', (length, version) => {
    const old = defaultWeights.slice(0, length);
    const weights = upgradeWeights(old);
    expect(weights).toHaveLength(21);
    expect(readWeights(old.join(', '))).toEqual({ weights, version, clipped: 0 });
  });

  test('are kept within their bounds, and it is told how many were not', () => {
    const wild = defaultWeights.with(0, -3).with(20, 5);
    expect(readWeights(wild.join(','))).toMatchObject({ clipped: 2 });
    const old = defaultWeights.slice(0, 19).with(4, 99);
    expect(readWeights(old.join(','))).toMatchObject({ clipped: 1, version: '5' });
  });

  test.each([
    ['', 'There are no numbers yet.'],
    ['0.4, abc, 3', '“abc” is no number.'],
    ['0.4, 1e', '“1e” is no number.'],
    ['0.4', 'There is 1 number: FSRS-6 has 21, FSRS-5 has 19, FSRS-4.5 has 17.'],
    ['1 2 3', 'There are 3 numbers: FSRS-6 has 21, FSRS-5 has 19, FSRS-4.5 has 17.'],
  ])('“%s” is refused in words', (text, problem) => {
    expect(readWeights(text)).toEqual({ problem });
  });
});
