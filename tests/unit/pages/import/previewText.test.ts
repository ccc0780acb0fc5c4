import { expect, test } from 'vitest';
import type { DeckPreview, FilePreview } from '../../../../src/store/importPreview.ts';
import {
  changesAnything,
  comingText,
  countsText,
  foundText,
  laterText,
  saveText,
} from '../../../../src/pages/import/previewText.ts';

const none = { now: 0, later: 0, questions: 0, acronyms: 0, drafts: 0 };

test.each([
  [{ now: 42, later: 40 }, '42 cards now, 40 later'],
  [{ now: 1 }, '1 card now'],
  [{ questions: 12, later: 24 }, '12 interview questions, 24 cards later'],
  [{ drafts: 3 }, '3 drafts'],
])('%j: %s', (coming, text) => expect(comingText({ ...none, ...coming })).toBe(text));

test('acronyms that could have cards are counted apart', () => {
  expect(comingText({ ...none, now: 8, acronyms: 3 })).toBe('8 cards now');
  expect(laterText({ ...none, now: 8, acronyms: 3 }, 'glossary')).toBe(
    '3 more cards can ask what acronyms stand for: the deck’s options have it.',
  );
});

const deck = (changes: Partial<DeckPreview>): FilePreview => ({
  name: 'a.md',
  title: 'A',
  kind: 'cards',
  warnings: [],
  deck: {
    target: 'new',
    choices: [],
    known: null,
    coming: { ...none, now: 2 },
    counts: { new: 2, changed: 0, unchanged: 0, gone: 0 },
    found: { id: 0, question: 0, answer: 0, neighbours: 0 },
    changes: [],
    samples: [],
    ...changes,
  },
});
const same = { new: 0, changed: 0, unchanged: 2, gone: 0 };

test('the button says what it does', () => {
  expect(saveText([deck({})])).toBe('Import 2 cards');
  expect(saveText([deck({}), deck({})])).toBe('Import 2 decks');
  expect(saveText([deck({ known: 'here' })])).toBe('Update 1 deck');
  expect(changesAnything([deck({ known: 'here', counts: same })])).toBe(false);
  expect(changesAnything([deck({ known: 'removed', counts: same })])).toBe(true);
  expect(changesAnything([{ ...deck({}), deck: null }])).toBe(false);
});

test('counts and ways in words', () => {
  expect(countsText({ counts: { new: 1, changed: 0, unchanged: 1200, gone: 2 } })).toBe(
    '1\u00a0new, 1,200\u00a0unchanged, 2\u00a0gone',
  );
  expect(foundText({ found: { id: 3, question: 2, answer: 0, neighbours: 0 } })).toBe(
    'Found again: 3 by id and 2 by an equal question. Their schedules are kept.',
  );
});
