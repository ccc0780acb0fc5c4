import { expect, it } from 'vitest';
import { fromIso } from '../../../../src/core/day.ts';
import { addedByDay, addedIn } from '../../../../src/core/stats/added.ts';
import { cardsOfDecks } from '../../../../src/core/stats/cardSet.ts';
import { spanBefore } from '../../../../src/core/stats/span.ts';
import { Deleted, Retired, Review } from '../../../../src/core/model.ts';
import { addDeck, addNote, made } from '../memory/made.ts';
import { change } from './made.ts';

const today = fromIso('2026-04-12');

function collection() {
  const all = made();
  const one = addDeck(all);
  const two = addDeck(all, { directions: 'one' });
  const notes = [one, one, one, two].map((deck) => addNote(all, deck, ['term', 'definition']));
  const [seen] = notes[1]!;
  const gone = notes[2]!;
  // Graded before its deck's date, as after an import.
  change(all.columns, seen!, { state: Review, first: today - 40 });
  change(all.columns, gone[0]!, { flags: Retired });
  change(all.columns, gone[1]!, { flags: Deleted });
  const days = new Int32Array(9);
  const came = [today - 3, today - 10, today - 10, today];
  notes.forEach((cards, at) => cards.forEach((card) => (days[card] = came[at]!)));
  return { ...all, days, one, two };
}

it('counted by hand: each card once, those that are gone or never asked left out', () => {
  const { columns, decks, days, two } = collection();
  expect(addedByDay(columns, null, today, decks, days)).toEqual([
    { day: today - 40, cards: 1 },
    { day: today - 10, cards: 1 },
    { day: today - 3, cards: 2 },
    // Its reverse is left out.
    { day: today, cards: 1 },
  ]);
  const cards = cardsOfDecks(columns, [two.number]);
  expect(addedByDay(columns, cards, today, decks, days)).toEqual([{ day: today, cards: 1 }]);
});

it('what is not known counts among the first', () => {
  const { columns, decks } = collection();
  expect(addedByDay(columns, null, today, decks, new Int32Array(0))).toEqual([
    { day: today - 40, cards: 5 },
  ]);
  const ahead = new Int32Array(9).fill(today + 200);
  expect(addedByDay(columns, null, today, decks, ahead).at(-1)).toEqual({ day: today, cards: 4 });
  expect(addedByDay(made().columns, null, today, [], new Int32Array(0))).toEqual([]);
});

it('by day, week and month, with the running total', () => {
  const { columns, decks, days } = collection();
  const rows = addedByDay(columns, null, today, decks, days);
  const within = (range: 'month' | 'quarter' | 'year') =>
    addedIn(rows, spanBefore(range, today, today).bins);
  expect(within('month').filter(({ cards }) => cards > 0)).toEqual([
    { cards: 1, total: 2 },
    { cards: 2, total: 4 },
    { cards: 1, total: 5 },
  ]);
  expect(within('month')[0]).toEqual({ cards: 0, total: 1 });
  expect(within('quarter').slice(-3)).toEqual([
    { cards: 0, total: 1 },
    { cards: 1, total: 2 },
    { cards: 3, total: 5 },
  ]);
  expect(within('year').slice(-2)).toEqual([
    { cards: 1, total: 1 },
    { cards: 4, total: 5 },
  ]);
  expect(addedIn([], spanBefore('all', today, today).bins)).toEqual([{ cards: 0, total: 0 }]);
});
