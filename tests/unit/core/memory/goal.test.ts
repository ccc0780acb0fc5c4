import { expect, it } from 'vitest';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import { goalDone } from '../../../../src/core/memory/goal.ts';
import { templateKinds } from '../../../../src/core/model.ts';
import type { LogEntry } from '../../../../src/core/model.ts';
import { addDeck, made } from './made.ts';

const moment = { now: Date.UTC(2026, 2, 2, 12), offset: 0, rollover: 4 };
const entry = (card: number, about: Partial<LogEntry>) =>
  plainEntry({ time: moment.now, device: 1, card, kind: 'grade', rating: 3, ...about }, moment);

/** Cards 1 and 2 are basic ones, 3 is a question. */
function day() {
  const all = made();
  const { columns } = all;
  for (const [card, kind] of [
    [1, 'basic'],
    [2, 'basic'],
    [3, 'question'],
  ] as const)
    columns.template[card] = templateKinds.indexOf(kind);
  columns.length = 4;
  addDeck(all, { minutes: [[3, 5]] });
  return all;
}

it('counts a card once, however often it was graded, and questions not among the cards', () => {
  const { columns, decks } = day();
  const entries = [entry(1, {}), entry(1, {}), entry(2, { kind: 'known' }), entry(3, {})];
  expect(goalDone({ unit: 'cards', amount: 10 }, columns, decks, entries)).toBe(2);
});

it('counts minutes of cards and questions, of one answer only so much', () => {
  const { columns, decks } = day();
  const minutes = (...entries: LogEntry[]) =>
    goalDone({ unit: 'minutes', amount: 10 }, columns, decks, entries);
  expect(minutes(entry(1, { taken: 30_000 }), entry(2, { taken: 15_000 }))).toBe(0.75);
  expect(minutes(entry(1, { taken: 3_600_000 }))).toBe(1);
  expect(minutes(entry(3, { taken: 240_000 }))).toBe(4);
  expect(minutes(entry(3, { taken: 3_600_000 }))).toBe(5);
  expect(minutes(entry(1, { kind: 'suspend', rating: 0 }))).toBe(0);
});
