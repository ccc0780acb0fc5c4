import { expect, it } from 'vitest';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import type { SearchSource } from '../../../../src/core/search/source.ts';
import { inOrder, orderBy, type SortKey } from '../../../../src/core/search/sort.ts';
import { addDeck, addNote, made } from '../memory/made.ts';

const to = made();
const [first, second] = [addDeck(to), addDeck(to)];
addNote(to, first, ['basic']);
addNote(to, second, ['basic']);
addNote(to, first, ['basic']);
addNote(to, first, ['basic']);
const set = (card: number, changes: object) =>
  writeSchedule(to.columns, { ...readSchedule(to.columns, card), ...changes });
set(1, {
  state: 2,
  due: 30,
  last: 10,
  stability: 5,
  difficulty: 3,
  lapses: 1,
  reps: 4,
  first: 8,
  flags: 16,
});
set(2, { state: 2, due: 20, last: 18, stability: 9, difficulty: 7, lapses: 1, reps: 3, first: 9 });

const notes = ['', 'b', 'a', 'd', 'c'].map((text, at) => ({
  text,
  tags: [[], ['x', 'y'], [], ['x'], ['x']][at],
  edited: [0, 0, 9, 0, 5][at],
}));
const source = {
  columns: to.columns,
  moment: { now: 0, offset: 0, rollover: 4 },
  notes,
  recall: (card: number) => card / 10,
  added: [0, 5, 4, 0, 6],
} as unknown as SearchSource;
/** The second deck stands first. */
const places = new Map([
  [second.number, 0],
  [first.number, 1],
]);

const sorted = (key: SortKey, down = false) =>
  Array.from(inOrder(orderBy(key, source, places), Uint8Array.of(0, 1, 1, 1, 1), down));

it.each<[SortKey, number[], number[]]>([
  ['deck', [2, 1, 3, 4], [4, 3, 1, 2]],
  ['question', [2, 1, 4, 3], [3, 4, 1, 2]],
  ['due', [2, 1, 3, 4], [1, 2, 3, 4]],
  ['interval', [2, 1, 3, 4], [1, 2, 3, 4]],
  ['lapses', [2, 1, 3, 4], [1, 2, 3, 4]],
  ['difficulty', [1, 2, 3, 4], [2, 1, 3, 4]],
  ['recall', [1, 2, 3, 4], [2, 1, 3, 4]],
  ['added', [2, 1, 4, 3], [4, 1, 2, 3]],
  ['stability', [1, 2, 3, 4], [2, 1, 3, 4]],
  ['reviews', [2, 1, 3, 4], [1, 2, 3, 4]],
  ['first', [1, 2, 3, 4], [2, 1, 3, 4]],
  ['edited', [4, 2, 1, 3], [2, 4, 1, 3]],
  ['card', [2, 1, 3, 4], [4, 3, 1, 2]],
  ['level', [2, 1, 3, 4], [2, 1, 3, 4]],
  ['flag', [1, 2, 3, 4], [1, 2, 3, 4]],
  ['tags', [3, 4, 1, 2], [1, 4, 3, 2]],
])('by %s; what has no such figure comes last either way', (key, up, down) => {
  expect(sorted(key)).toEqual(up);
  expect(sorted(key, true)).toEqual(down);
});

it('only what was found is in the list', () => {
  const order = orderBy('deck', source, places);
  expect(Array.from(inOrder(order, Uint8Array.of(0, 0, 1, 0, 1), false))).toEqual([2, 4]);
});
