import { expect, it } from 'vitest';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { defaultPresets } from '../../../../src/core/memory/presets.ts';
import { bulkText } from '../../../../src/pages/browse/bulkText.ts';
import {
  allColumns,
  chosenColumns,
  columnText,
  deckName,
  gridOf,
} from '../../../../src/pages/browse/figureTexts.ts';
import type { Collection } from '../../../../src/store/collection.ts';
import { addDeck, addNote, made } from '../../core/memory/made.ts';

const today = 20_157;
const to = made();
const deck = addDeck(to, { title: 'Module 3: Quantization - Glossary', module: '03-q' });
const own = addDeck(to, { title: 'My words' });
const [fresh, seen] = addNote(to, deck, ['term', 'definition']) as [number, number];
writeSchedule(to.columns, {
  ...readSchedule(to.columns, seen),
  state: 2,
  due: today + 9,
  last: today - 3,
  stability: 12,
  difficulty: 6.42,
  lapses: 2,
  reps: 7,
  first: today - 30,
  flags: 3 << 4,
});
const presets = Object.fromEntries(defaultPresets().map((preset) => [preset.id, preset]));
const clock = () => ({ now: today * 86_400_000 + 12 * 3_600_000, offset: 0, rollover: 4 });
const collection = {
  columns: to.columns,
  decks: to.decks,
  presets,
  clock,
} as unknown as Collection;
const row = { added: 0, edited: 0, tags: [], place: 0, template: 'term' };
const texts = (card: number, changes = {}) =>
  Object.fromEntries(
    allColumns
      .filter((column) => column !== 'deck')
      .map((column) => [column, columnText(column, collection, card, { ...row, ...changes })]),
  );

it('says the figures of a card, and a dash where it has none', () => {
  expect(texts(fresh)).toEqual({
    due: 'New',
    interval: '–',
    lapses: '–',
    difficulty: '–',
    recall: '–',
    added: '–',
    stability: '–',
    reviews: '–',
    first: '–',
    edited: '–',
    card: 'Card',
    level: '–',
    flag: '–',
    tags: '–',
  });
  const more = {
    added: today - 400,
    edited: clock().now - 86_400_000,
    tags: ['KV', 'serving'],
    template: 'definition',
  };
  expect(texts(seen, more)).toEqual({
    due: 'In 9 days',
    interval: '12 days',
    lapses: '2',
    difficulty: '6.4',
    recall: '97 %',
    added: '4 Feb 2024',
    stability: '12 days',
    reviews: '7',
    first: '8 Feb',
    edited: '9 Mar',
    card: 'Reverse',
    level: '–',
    flag: 'Green',
    tags: 'KV serving',
  });
});

it('shows the columns that were chosen, and none that it does not know', () => {
  expect(chosenColumns(['tags', 'ease', 'question', 'due'])).toEqual(['tags', 'due']);
  expect(gridOf(['tags', 'lapses'])).toBe('2.5rem minmax(12rem, 5fr) minmax(8rem, 2fr) 4.75rem');
});

it('names decks of modules so that they are not cut', () => {
  const modules = [{ id: '03-q', number: 3, title: 'Quantization', duration: '' }];
  expect(deckName(deck, modules)).toBe('Module 3 · Terms');
  expect(deckName(own, modules)).toBe('My words');
  expect(deckName(undefined, modules)).toBe('');
});

it.each([
  [bulkText({ kind: 'suspend' }, 1), '1 card suspended.'],
  [bulkText({ kind: 'delete' }, 1204), '1,204 cards deleted.'],
  [bulkText({ kind: 'flag', colour: 3 }, 2), 'Green flag on 2 cards.'],
  [bulkText({ kind: 'flag', colour: 0 }, 2), 'Flag taken off 2 cards.'],
  [bulkText({ kind: 'move', deck: 2 }, 2, 'My words'), 'The notes of 2 cards moved to My words.'],
  [bulkText({ kind: 'tag', tag: 'a', add: true }, 2), 'Notes of 2 cards tagged a.'],
  [bulkText({ kind: 'tag', tag: 'a', add: false }, 2), 'Tag a taken off the notes of 2 cards.'],
])('%s', (text, wanted) => expect(text).toBe(wanted));
