import { expect, test } from 'vitest';
import { infoTitle, othersText, stateText } from '../../../../src/ui/card/cardStates.ts';
import { addDeck, addNote, made } from '../../core/memory/made.ts';
import { deckGroups, unfolded } from '../../../../src/pages/decks/deckRows.ts';
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
  const named = (kind: 'basic' | 'cloze', template: string) => infoTitle(1, kind, template);
  expect([named('basic', 'reversed'), named('basic', 't2'), named('cloze', 'c3')]).toEqual([
    'Card info: reverse',
    'Card info: card 2',
    'Card info: gap 3',
  ]);
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

test('decks stand within each other, and their figures include those within', () => {
  const to = made();
  const own = { hash: null, kind: 'cards' as const };
  const fill = (title: string, cards: number, about = {}) => {
    const deck = addDeck(to, { title, ...own, ...about });
    for (let at = 0; at < cards; at++) addNote(to, deck, ['basic']);
  };
  fill('Languages::Spanish::Verbs', 3);
  fill('Zebra', 1);
  fill('Languages', 2);
  fill('languages::Italian', 4);
  fill('Old::Kept', 5);
  fill('Module 1: Base - Terms', 7, { hash: '1', module: '01', kind: 'glossary' });
  const modules = [{ id: '01', number: 1, title: 'Base' }] as never;
  const moment = { now: 20_000 * 86_400_000, offset: 0, rollover: 4 };
  const groups = deckGroups(to.decks, to.columns, moment, { modules });
  const said = (rows: (typeof groups)[0]['rows']) =>
    rows.map(({ name, depth, deck, fresh, total }) => [
      `${'>'.repeat(depth)}${deck ? name : `(${name})`}`,
      fresh,
      total,
    ]);
  const [mine, module] = groups as [(typeof groups)[0], (typeof groups)[0]];
  expect(said(mine.rows)).toEqual([
    ['Languages', 9, 9],
    ['>Italian', 4, 4],
    ['>(Spanish)', 3, 3],
    ['>>Verbs', 3, 3],
    ['(Old)', 5, 5],
    ['>Kept', 5, 5],
    ['Zebra', 1, 1],
  ]);
  expect(mine).toMatchObject({ title: 'Your decks', number: null, fresh: 15, total: 15 });
  expect(said(module.rows)).toEqual([['Terms', 7, 7]]);
  const folded = new Set([mine.rows[0]!.key, 'Old']);
  expect(said(unfolded(mine.rows, (key) => folded.has(key)))).toEqual([
    ['Languages', 9, 9],
    ['(Old)', 5, 5],
    ['Zebra', 1, 1],
  ]);
});
