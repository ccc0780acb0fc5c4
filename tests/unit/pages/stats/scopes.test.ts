import { expect, test } from 'vitest';
import type { Outline } from '../../../../src/core/curriculum/curriculum.ts';
import { addressOf, everything, scopeFor, scopesOf } from '../../../../src/pages/stats/scopes.ts';

const module = (id: string, number: number) => ({
  id,
  number,
  title: `Title ${number}`,
  duration: '',
});
const track = (id: string, modules: string[]) => ({
  id,
  title: id,
  goal: '',
  duration: '',
  modules,
});
const outline: Outline = {
  modules: [module('01-a', 1), module('02-b', 2), module('03-c', 3)],
  tracks: [track('both', ['02-b', '01-a']), track('gone', ['03-c'])],
};
const deck = (number: number, id: string, of: string | null) => ({
  number,
  id,
  title: id,
  module: of,
  hash: of && '1',
});
const decks = [
  deck(1, 'a1', '01-a'),
  deck(2, 'a2', '01-a'),
  deck(3, 'b', '02-b'),
  deck(7, 'x:y', null),
];

test('tracks, modules and decks, as far as there is something of them', () => {
  const groups = scopesOf(decks, outline);
  expect(groups.map(({ label, scopes }) => [label, scopes.map((each) => each.value)])).toEqual([
    ['Tracks', ['track:both']],
    ['Modules', ['module:01-a', 'module:02-b']],
    ['Decks', ['deck:a1', 'deck:a2', 'deck:b', 'deck:x:y']],
  ]);
  expect(scopeFor({ track: 'both' }, groups).decks).toEqual([1, 2, 3]);
  expect(scopeFor({ module: '01-a' }, groups)).toMatchObject({
    title: '1. Title 1',
    decks: [1, 2],
  });
  expect(scopeFor({ deck: 'x:y' }, groups).decks).toEqual([7]);
});

test('a deck of one’s own with those within it', () => {
  const inner = [...decks, deck(8, 'X:Y::z', null), deck(9, 'a1::own', null)];
  const groups = scopesOf(inner, outline);
  expect(scopeFor({ deck: 'x:y' }, groups).decks).toEqual([7, 8]);
  expect(scopeFor({ deck: 'a1' }, groups).decks).toEqual([1]);
});

test('an address that names nothing here is of everything', () => {
  const groups = scopesOf(decks, outline);
  for (const named of [{}, { deck: 'no' }, { module: '03-c' }, { track: 'gone' }])
    expect(scopeFor(named, groups)).toBe(everything);
  expect(scopesOf([], outline)).toEqual([]);
});

test('a choice stands in the address alone', () => {
  expect(addressOf('deck:x:y')).toEqual({ deck: 'x:y', module: null, track: null, search: null });
  expect(addressOf('track:both')).toEqual({
    deck: null,
    module: null,
    track: 'both',
    search: null,
  });
  expect(addressOf('')).toEqual({ deck: null, module: null, track: null, search: null });
});

test('a search goes before decks', () => {
  expect(scopeFor({ search: 'kv deck:x', deck: 'a1' }, scopesOf(decks, outline))).toMatchObject({
    decks: null,
    search: 'kv deck:x',
  });
  expect(addressOf('search:kv deck:x').search).toBe('kv deck:x');
  expect(scopeFor({ search: '' }, scopesOf(decks, outline))).toBe(everything);
});
