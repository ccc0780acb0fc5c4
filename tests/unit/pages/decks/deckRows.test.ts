import { expect, test } from 'vitest';
import { stateText, othersText } from '../../../../src/ui/card/cardStates.ts';
import { matches, namedFirst, searchText } from '../../../../src/pages/decks/searchNotes.ts';
import { createColumns, newSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { makeNote } from '../../store/fixtures.ts';

const blank = { note: 1, deck: 1, template: 0, level: 0 as const, position: 0, seed: 1 };

test('a card says how it stands', () => {
  const columns = createColumns();
  const review = { state: 2 as const, last: 90 };
  for (const [card, fields] of [
    {},
    { state: 1 as const },
    { ...review, due: 100 },
    { ...review, due: 109 },
    { ...review, due: 101 },
    { ...review, due: 80, flags: 1 },
  ].entries())
    writeSchedule(columns, { ...newSchedule({ ...blank, card }), ...fields });
  const states = [0, 1, 2, 3, 4, 5, 6].map((card) => stateText(columns, card, 100));
  expect(states).toEqual(['New', 'Learning', 'Due', 'In 9 days', 'Tomorrow', 'Suspended', '']);
  const texts = [
    { template: 'term', kind: 'term' as const },
    { template: 'definition', kind: 'definition' as const },
  ];
  expect(othersText(texts, [0, 3], (card) => stateText(columns, card, 100))).toBe(
    'Reverse: in 9 days',
  );
});

test('a search finds every word, names first', () => {
  const note = (title: string, front: string) => ({
    note: makeNote(title, {
      title,
      cards: [{ template: 'term', kind: 'term', front, lead: '', back: '' }],
    }),
  });
  const notes = [note('Paging', '<p>as a <b>KV</b> cache &amp; more</p>'), note('KV cache', 'x')];
  const found = notes.filter((each) => matches(searchText(each.note), 'cache kv'));
  expect(namedFirst(found, 'cache').map((each) => each.note.title)).toEqual(['KV cache', 'Paging']);
  expect(matches(searchText(notes[0]!.note), 'cache & more')).toBe(true);
  expect(matches(searchText(notes[1]!.note), 'more')).toBe(false);
});
