import { expect, test } from 'vitest';
import type { Note } from '../../../src/core/model.ts';
import { cardFrom } from '../../../src/ui/cardFrom.ts';

const note: Note = {
  id: 'd/n',
  kind: 'term',
  title: 'n',
  aliases: [],
  tags: [],
  level: 0,
  category: null,
  difficulty: null,
  minutes: 0,
  links: [],
  draft: false,
  source: '',
  cards: [],
  question: null,
};

test.each([
  ['a term', { difficulty: 'beginner' }, 'Foundations · Beginner'],
  [
    'a question',
    { kind: 'question', level: 5, category: 'system-design' },
    'Foundations · L5 · System design',
  ],
  ['a card of one’s own', { kind: 'basic' }, 'Foundations'],
] as const)('%s', (_, fields, text) => {
  expect(cardFrom('Foundations', { ...note, ...fields })).toBe(text);
});

test('a note whose deck has no name says only what it knows', () => {
  expect(cardFrom('', { ...note, level: 3 })).toBe('L3');
});
