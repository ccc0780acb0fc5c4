import { expect, test } from 'vitest';
import type { Module } from '../../../../src/core/curriculum/curriculum.ts';
import { createColumns, newSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import {
  type Deck,
  type Level,
  Retired,
  Suspended,
  type TemplateKind,
  templateKinds,
} from '../../../../src/core/model.ts';
import { moduleViews } from '../../../../src/pages/learn/moduleViews.ts';

const deck = (number: number, kind: Deck['kind']) => ({ number, kind, module: 'm' }) as Deck;
const decks = [deck(1, 'interview'), deck(2, 'cards'), deck(3, 'glossary')];
const modules = [{ id: 'm' }, { id: 'empty' }] as Module[];

function filled() {
  const columns = createColumns();
  let card = 0;
  const add = (
    deck: number,
    kind: TemplateKind,
    { seen = false, level = 0 as Level, flags = 0 } = {},
  ) => {
    const template = templateKinds.indexOf(kind);
    card++;
    const blank = newSchedule({ card, note: card, deck, template, level, position: 0, seed: 0 });
    writeSchedule(columns, { ...blank, flags, state: seen ? 2 : 0, due: seen ? 9 : 0 });
  };
  add(3, 'term', { seen: true });
  add(3, 'definition');
  add(3, 'term');
  add(3, 'term', { flags: Retired });
  add(2, 'basic');
  add(1, 'question', { level: 5, seen: true });
  add(1, 'question', { level: 6 });
  add(1, 'followup', { level: 5 });
  return columns;
}

test('a module shows its decks in teaching order, with what was seen of each', () => {
  const [view] = moduleViews(modules, decks, filled(), 5);
  expect(view!.decks.map(({ deck, seen }) => [deck.number, seen])).toEqual([
    [3, { seen: 1, total: 2 }],
    [2, { seen: 0, total: 1 }],
    [1, { seen: 1, total: 1 }],
  ]);
  expect(view!.terms).toEqual({ seen: 1, total: 2 });
});

test('what is off is counted: questions above the aim, and suspended cards', () => {
  const columns = filled();
  columns.flags[5] = Suspended;
  const above = (aim: number) =>
    moduleViews(modules, decks, columns, aim)[0]!.decks.map((view) => view.above);
  expect(above(5)).toEqual([0, 0, 1]);
  expect(above(7)).toEqual([0, 0, 0]);
  expect(moduleViews(modules, decks, columns, 5)[0]!.suspended).toEqual([5]);
});

test('"I know this" marks neither reverse cards nor anything of an interview', () => {
  const [view] = moduleViews(modules, decks, filled(), 7);
  expect(view!.unseen).toEqual([3, 5]);
});

test('a module without decks counts nothing', () => {
  const [, view] = moduleViews(modules, decks, filled(), 7);
  expect(view!.decks).toEqual([]);
  expect(view!.progress.total).toBe(0);
});
