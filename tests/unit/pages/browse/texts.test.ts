import { expect, it } from 'vitest';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { defaultPresets } from '../../../../src/core/memory/presets.ts';
import { bulkText } from '../../../../src/pages/browse/bulkText.ts';
import { deckName, figures, figureText } from '../../../../src/pages/browse/figureTexts.ts';
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
});
const presets = Object.fromEntries(defaultPresets().map((preset) => [preset.id, preset]));
const collection = { columns: to.columns, decks: to.decks, presets } as unknown as Collection;
const texts = (card: number, added: number) =>
  figures.map((figure) => figureText(figure, collection, card, today, added));

it('says the figures of a card, and a dash where it has none', () => {
  expect(texts(fresh, 0)).toEqual(['New', '–', '–', '–', '–', '–']);
  expect(texts(seen, today - 2)).toEqual(['In 9 days', '12 days', '2', '6.4', '97 %', '8 Mar']);
  expect(texts(seen, today - 400).at(-1)).toBe('4 Feb 2024');
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
