import { describe, expect, it } from 'vitest';
import { limitsOf, presetOf } from '../../../../../src/core/exchange/anki/deckOptions.ts';
import { openPackage } from '../../../../../src/core/exchange/anki/openPackage.ts';
import { defaultPresets, defaultWeights } from '../../../../../src/core/memory/presets.ts';
import { upgradeWeights } from '../../../../../src/core/memory/schedule.ts';
import { formats, type Made, type MadeOptions, makePackage, sqlite } from './makePackage.ts';

const [base] = defaultPresets();
const [one, two, three] = [1_700_000_000_001, 1_700_000_000_002, 1_700_000_000_003];
const usual: MadeOptions = {
  id: 1,
  name: 'Default',
  newPerDay: 20,
  reviewsPerDay: 9999,
  learn: [1, 10],
  relearn: [10],
  maximum: 36_500,
  retention: 0.9,
  leech: 8,
  suspends: true,
};
const languages: MadeOptions = {
  id: 1_650_000_000_000,
  name: 'Languages',
  newPerDay: 0,
  reviewsPerDay: 150,
  learn: [0.5, 15, 1440],
  relearn: [],
  maximum: 365,
  retention: 0.85,
  weights: defaultWeights.map((weight) => Math.fround(weight)),
  leech: 5,
  suspends: false,
};
const made: Made = {
  fsrs: true,
  decks: { [one]: 'A', [two]: 'B', [three]: 'C' },
  options: [usual, languages],
  deckOptions: {
    [one]: { options: 1 },
    [two]: { options: languages.id },
    [three]: { options: languages.id, newLimit: 7, retention: 0.95 },
  },
  notes: [1, 2, 3].map((id) => ({ id, fields: [`${id}`, ''] })),
  cards: [one, two, three].map((deck, at) => ({ id: at + 1, note: at + 1, deck })),
};
const read = (of: Made, format: (typeof formats)[number]) =>
  openPackage(makePackage(of, format), sqlite).collection.options;

describe.each(formats)('deck options of a package of the format %s', (format) => {
  it('become presets and limits', () => {
    const options = read(made, format);
    expect(presetOf(options.get(one)!, base!)).toEqual({
      ...base,
      id: 'anki-1',
      name: 'Default',
      leechSuspends: true,
      retention: expect.closeTo(0.9, 6) as number,
    });
    expect(limitsOf(options.get(one)!)).toEqual({ newPerDay: 20, reviewsPerDay: null });
    const second = presetOf(options.get(two)!, base!);
    expect(second).toMatchObject({
      id: `anki-${languages.id.toString(36)}`,
      name: 'Languages',
      retention: expect.closeTo(0.85, 6) as number,
      learningSteps: [30, 900, 86_400],
      relearningSteps: [],
      maximumInterval: 365,
      leechThreshold: 5,
      leechSuspends: false,
    });
    for (const [at, weight] of second.weights.entries())
      expect(weight).toBeCloseTo(defaultWeights[at]!, 4);
    expect(limitsOf(options.get(two)!)).toEqual({ newPerDay: 0, reviewsPerDay: 150 });
  });

  it('may be a deck’s own in part', () => {
    const options = read(made, format).get(three)!;
    expect(limitsOf(options)).toEqual({ newPerDay: 7, reviewsPerDay: 150 });
    expect(presetOf(options, base!)).toMatchObject({
      id: `anki-${languages.id.toString(36)}-95`,
      name: 'Languages, 95 %',
      retention: expect.closeTo(0.95, 6) as number,
    });
  });

  it('bring weights of an older FSRS, and none where it was off', () => {
    const old = { ...languages, weights: defaultWeights.slice(0, 17) };
    const older = { ...made, options: [usual, old] };
    const { weights } = presetOf(read(older, format).get(two)!, base!);
    const wanted = upgradeWeights(old.weights.map(Math.fround));
    for (const [at, weight] of weights.entries()) expect(weight).toBeCloseTo(wanted[at]!, 4);
    const off = presetOf(read({ ...made, fsrs: false }, format).get(two)!, base!);
    expect(off).toMatchObject({ retention: base!.retention, weights: base!.weights });
  });

  it('are none where the deck names none', () => {
    expect(read({ ...made, deckOptions: { [one]: { options: 99 } } }, format).size).toBe(0);
  });
});
