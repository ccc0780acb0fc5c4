import { describe, expect, it } from 'vitest';
import { fromIso, isoDay, studyDay } from '../../../../src/core/day.ts';
import { Learning, Relearning, Retired, Review, Suspended } from '../../../../src/core/model.ts';
import { cardsOfDecks } from '../../../../src/core/stats/cardSet.ts';
import { dailyLoad, dueIn, futureDue } from '../../../../src/core/stats/due.ts';
import { spanAhead, type Range } from '../../../../src/core/stats/span.ts';
import { cardStates, countStates } from '../../../../src/core/stats/states.ts';
import { addDeck, addNote, made } from '../memory/made.ts';
import { auckland, berlin, change, clockAt, dayIn, honolulu, type Zone } from './made.ts';

const today = fromIso('2026-03-28');

/** Two decks, counted by hand; the evening before clocks go forward in Berlin. */
function collection(zone: Zone) {
  const all = made();
  const one = addDeck(all);
  const two = addDeck(all, { kind: 'interview' });
  const add = (deck: typeof one, fields: Parameters<typeof change>[2]) => {
    const [card] = addNote(all, deck, ['term']);
    change(all.columns, card!, fields);
  };
  const ms = (wall: string) => clockAt(zone, wall).now;
  addNote(all, one, ['term', 'definition']); // Two that are new.
  add(one, { state: Review, due: today - 40, last: today - 45 });
  add(one, { state: Review, due: today - 1, last: today - 22 });
  add(one, { state: Review, due: today, last: today - 21 });
  add(one, { state: Review, due: today, last: today - 20, flags: Suspended });
  add(one, { state: Review, due: today, last: today - 3, flags: Retired });
  add(one, { state: Review, due: today - 3, last: today - 9, buried: today });
  add(one, { state: Review, due: today - 3, last: today - 9, buried: today - 1 });
  add(one, { state: Review, due: today + 30, last: today });
  add(one, { state: Review, due: today + 31, last: today });
  // Steps: an hour ago, at 3:59 tonight, at four, and on the evening after; the night has no 2:30 in Berlin.
  add(one, { state: Learning, due: ms('2026-03-28 20:00') });
  add(one, { state: Learning, due: ms('2026-03-29 03:59') });
  add(one, { state: Learning, due: ms('2026-03-29 04:00') });
  add(one, { state: Relearning, due: ms('2026-03-30 03:59') });
  add(one, { state: Relearning, due: ms('2026-03-28 03:59') });
  const [asked, followUp] = addNote(all, two, ['question', 'followup']);
  change(all.columns, asked!, { state: Review, due: today - 2, last: today - 5 });
  change(all.columns, followUp!, { state: Review, due: today + 1, last: today });
  return { columns: all.columns, one: one.number, two: two.number };
}

const zones = [
  ['Berlin, before the change to summer time', berlin],
  ['Honolulu', honolulu],
  ['Auckland', auckland],
] as const;

const shown = (rows: ReturnType<typeof futureDue>) =>
  rows
    .filter(({ cards, questions }) => cards + questions > 0)
    .map((row) => [isoDay(row.day), row.cards, row.waiting, row.questions]);

describe.each(zones)('%s', (_, zone) => {
  const { columns, one, two } = collection(zone);
  it('the evening is of the day it should be', () => {
    expect(studyDay(clockAt(zone, '2026-03-28 21:00'))).toBe(today);
  });

  it('future due, counted by hand', () => {
    const rows = futureDue(columns, null, today, dayIn(zone));
    expect(rows).toHaveLength(32);
    expect(shown(rows)).toEqual([
      // Waiting: 40 days, 1 day, 3 days (no longer buried), a step of the night before.
      ['2026-03-28', 4 + 1 + 2, 4, 1],
      // Two steps of tomorrow, the buried card, the follow-up.
      ['2026-03-29', 4, 0, 0],
      ['2026-04-27', 1, 0, 0],
      ['2026-04-28', 1, 0, 0],
    ]);
  });

  it('the same in weeks and months, with nothing lost', () => {
    const rows = futureDue(columns, null, today, dayIn(zone));
    const sums = (range: Range) =>
      dueIn(rows, spanAhead(range, today, rows.at(-1)!.day).bins).map((row) => row.cards);
    expect(sums('quarter')).toEqual([11, 0, 0, 0, 2, ...Array<number>(8).fill(0)]);
    // The rest of March, then whole months.
    expect(sums('year').slice(0, 3)).toEqual([11, 2, 0]);
    expect(sums('month').reduce((a, b) => a + b)).toBe(12);
    expect(sums('all').reduce((a, b) => a + b)).toBe(13);
  });

  it('daily load: one over each interval, of cards that are asked', () => {
    const load = dailyLoad(columns, null);
    // 5, 21, 21, 6, 6, 30 and 31 days; a question of 3, a follow-up of 1.
    expect(load.cards).toBeCloseTo(1 / 5 + 2 / 21 + 2 / 6 + 1 / 30 + 1 / 31 + 1, 10);
    expect(load.questions).toBeCloseTo(1 / 3, 10);
  });

  it('of one deck', () => {
    const rows = futureDue(columns, cardsOfDecks(columns, [two]), today, dayIn(zone));
    expect(shown(rows)).toEqual([
      ['2026-03-28', 0, 0, 1],
      ['2026-03-29', 1, 0, 0],
    ]);
  });

  it('cards by state, counted by hand; every card once', () => {
    const counts = countStates(columns, null, today, []);
    expect(counts).toEqual({
      new: 2,
      learning: 3,
      relearning: 2,
      // 5 days, 6 days, question 3 days, follow-up 1 day.
      young: 4,
      // 21 days twice, 30, 31.
      mature: 4,
      buried: 1,
      suspended: 1,
      retired: 1,
    });
    expect(cardStates.reduce((sum, state) => sum + counts[state], 0)).toBe(columns.size);
    const parts = [one, two].map((deck) =>
      countStates(columns, cardsOfDecks(columns, [deck]), today, []),
    );
    for (const state of cardStates) expect(parts[0]![state] + parts[1]![state]).toBe(counts[state]);
  });
});

it('nothing is due of nothing', () => {
  const { columns } = made();
  expect(futureDue(columns, null, today, dayIn(berlin)).every((row) => row.cards === 0)).toBe(true);
});
