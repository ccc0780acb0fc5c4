import { describe, expect, it } from 'vitest';
import { checkDraws, drawValues, readFormula } from '../../../../src/core/numeric/formula.ts';
import { drawShowing } from '../../../../src/core/numeric/showing.ts';

const problems = (text: string) =>
  readFormula(text).problems.map(({ line, message }) => `${line}: ${message}`);
const value = (expression: string, name = 'x') => {
  const { formula, problems: wrong } = readFormula(`x = ${expression}`);
  expect(wrong).toEqual([]);
  return drawValues(formula, 1).get(name);
};

describe('expressions', () => {
  it.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['2^3^2', 512],
    ['2 * 3^2', 18],
    ['2^-1', 0.5],
    ['-2 + 3', 1],
    ['8 / 2 / 2', 2],
    ['ceil(7 / 2) + floor(2.5) + round(2.4)', 8],
    ['min(3, 1, 2) + max(3, 1)', 4],
    ['sqrt(9) + log2(8) + exp(0)', 7],
    ['1e3', 1000],
  ])('%s', (text, result) => expect(value(text)).toBe(result));

  it.each([
    ['x = y + 1', /`y` is no name of a line above: write `y = …` first/],
    ['x = 2 *', /cannot be read/],
    ['x = 2 % 3', /`%` is not known here/],
    ['x = "a"', /is no number/],
    ['x = a.b', /Only one calculation/],
    ['x = 1 2', /Only one calculation/],
    ['x = constructor(1)', /is no function here: there are round/],
    ['x = toString', /is no name/],
    ['x = (1, 2)', /Only one calculation/],
    ['x = alert`1`', /./],
    ['x = 0 - -2^2', /can be misread: write `0 - x\^2`/],
    ['x = 1\nx = 2', /^1: `x` has a value already/],
    ['# only\n\nnothing', /^2: A line gives a name its value/],
    ['x = one of 1, two', /“two” is no number/],
    ['x = one of', /is no number/],
    ['x = 9 .. 1', /This range cannot be read/],
    ['x = 1 .. 9 step 0', /This range cannot be read/],
    [`x = ${'('.repeat(5000)}`, /more than 300/],
  ])('%s is told of', (text, message) => expect(problems(text).join()).toMatch(message));
});

describe('draws', () => {
  const { formula } = readFormula(
    'a = one of 16, 24.5  # a comment\nb = 1024 .. 4096 step 1024\nc = 0 .. 1 step 0.1\nd = a * b',
  );
  const draws = Array.from({ length: 500 }, (_, seed) => drawValues(formula, seed));
  const all = (name: string) => [...new Set(draws.map((each) => each.get(name)))].sort();

  it('take every value offered and no other', () => {
    expect(all('a')).toEqual([16, 24.5]);
    expect(all('b')).toEqual([1024, 2048, 3072, 4096]);
    expect(all('c')).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    for (const each of draws) expect(each.get('d')).toBe(each.get('a')! * each.get('b')!);
  });

  it('are the same for one showing, and others for the next and another card', () => {
    const { formula: wide } = readFormula('a = 1 .. 1000000');
    const of = (seed: number, index: number) =>
      JSON.stringify([...drawShowing(wide, { seed, index })]);
    expect(of(7, 1)).toBe(of(7, 1));
    expect(new Set([of(7, 0), of(7, 1), of(8, 0)]).size).toBe(3);
  });

  it.each([
    ['a = one of 16, 24', 2],
    ['a = 1 .. 3', 3],
    ['a = one of 1, 2\nb = one of 1, 2\nc = a * b', 4],
  ])('never come twice in a row: %s', (text, outcomes) => {
    const { formula: narrow } = readFormula(text);
    for (let seed = 0; seed < 1000; seed++) {
      const showings = Array.from({ length: 12 }, (_, index) =>
        JSON.stringify([...drawShowing(narrow, { seed, index })]),
      );
      expect(showings.every((each, at) => each !== showings[at - 1])).toBe(true);
      if (seed === 0) expect(new Set(showings).size).toBe(outcomes);
    }
  });

  it('are what there is where there is no other', () => {
    const { formula: fixed } = readFormula('a = one of 4\nb = a * 2');
    expect(drawShowing(fixed, { seed: 1, index: 9 }).get('b')).toBe(8);
  });

  it('are tried for what is no number', () => {
    const check = (text: string) => checkDraws(readFormula(text).formula, 'x', true);
    expect(check('a = 1 .. 3\nx = 1 / a')).toBeNull();
    expect(check('a = 0 .. 3\nx = 1 / a')).toMatch(/^`x` is Infinity for a = 0: choose ranges/);
    expect(check('a = 1 .. 3\nx = a - 2')).toMatch(/^`x` is 0 for a = 2, and no percentage/);
  });
});
