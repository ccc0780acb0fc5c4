import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWithin,
  ownName,
  pathOf,
  tidyTitle,
  withInner,
} from '../../../../src/core/curriculum/deckPath.ts';
import {
  type DeckNode,
  deckTree,
  outerTitles,
  retitled,
} from '../../../../src/core/curriculum/deckTree.ts';

const own = (...titles: string[]) =>
  titles.map((title, number) => ({ number, title, hash: null as string | null }));
const written = (nodes: readonly DeckNode<unknown>[]): string =>
  nodes
    .map(({ name, deck, inner }) =>
      [deck ? name : `(${name})`, inner.length > 0 ? `[${written(inner)}]` : ''].join(''),
    )
    .join(' ');

test.each([
  ['Spanish', ['Spanish']],
  ['Languages::Spanish', ['Languages', 'Spanish']],
  [' Languages :: Spanish::', ['Languages', 'Spanish']],
  ['::', []],
  ['a:b', ['a:b']],
])('%j is named %j', (title, names) => {
  expect(pathOf(title)).toEqual(names);
  expect(tidyTitle(title)).toBe(names.join('::'));
  expect(ownName(title)).toBe(names.at(-1) ?? title);
});

describe('decks within decks', () => {
  test('whatever the capitals, and only where a whole name agrees', () => {
    expect(isWithin('Languages::Spanish', 'languages')).toBe(true);
    expect(isWithin('Languages', 'Languages')).toBe(true);
    expect(isWithin('Languages2', 'Languages')).toBe(false);
    expect(isWithin('Languages', 'Languages::Spanish')).toBe(false);
  });

  test('a deck with those within it; bundled ones are by themselves', () => {
    const decks = [...own('A', 'A::B', 'A::B::C', 'AB'), { number: 9, title: 'A::D', hash: '1' }];
    expect(withInner(decks, decks[0]!).map(({ title }) => title)).toEqual(['A', 'A::B', 'A::B::C']);
    expect(withInner(decks, decks[4]!)).toEqual([decks[4]]);
  });

  test('another title takes those within along', () => {
    expect(retitled('A::B::C', 'A::B', 'X')).toBe('X::C');
    expect(retitled('a::b', 'A::B', 'X::Y')).toBe('X::Y');
    expect(outerTitles('A::B::C')).toEqual(['A', 'A::B']);
  });

  test('as a tree, each level by name, with what is missing between', () => {
    const decks = own('Part 10', 'Part 2', 'B::C::D', 'b', 'Part 2::x', 'Part 2');
    expect(written(deckTree(decks))).toBe('b[(C)[D]] Part 2[x] Part 2 Part 10');
    expect(deckTree([])).toEqual([]);
  });

  test('every deck is in the tree once, beneath the names of its title', () => {
    const titles = fc.array(fc.array(fc.constantFrom('a', 'A', 'b', '', ' c '), { maxLength: 4 }));
    fc.assert(
      fc.property(titles, (made) => {
        const decks = own(...made.map((names) => names.join('::')));
        const seen: unknown[] = [];
        const walk = (nodes: readonly DeckNode<{ title: string }>[], outer: string) => {
          for (const { deck, inner, title } of nodes) {
            if (deck) seen.push(deck);
            if (outer !== '') expect(isWithin(title, outer)).toBe(true);
            walk(inner, title);
          }
        };
        walk(deckTree(decks), '');
        expect(seen).toHaveLength(decks.length);
        expect(new Set(seen)).toEqual(new Set(decks));
      }),
      { numRuns: 2000 },
    );
  });
});
