import { describe, expect, it } from 'vitest';
import { weekday } from '../../../../src/core/day.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { forecast } from '../../../../src/core/memory/forecast.ts';
import { Review, Suspended, type Settings } from '../../../../src/core/model.ts';
import { addDeck, addNote, contextOf, made, random } from './made.ts';

const today = 20_000;
const moment = { now: today * 86_400_000, offset: 0, rollover: 0 };

/** So many review cards due over the next 30 days, and so many new ones. */
function collection(reviews: number, fresh: number) {
  const to = made();
  const deck = addDeck(to);
  const next = random(7);
  for (let i = 0; i < reviews; i++) {
    const card = addNote(to, deck, ['basic'])[0]!;
    const stability = 5 + 60 * next();
    const due = today + Math.floor(30 * next());
    const last = due - Math.round(stability);
    const s = readSchedule(to.columns, card);
    writeSchedule(to.columns, {
      ...s,
      state: Review,
      due,
      last,
      first: last,
      stability,
      difficulty: 5,
    });
  }
  for (let i = 0; i < fresh; i++) addNote(to, deck, ['basic']);
  const look = (settings: Partial<Settings> = {}, retention = 0.9) => {
    const context = contextOf(to, moment, { settings });
    const presets = { ...context.presets, cards: { ...context.presets['cards']!, retention } };
    return forecast(to.columns, { ...context, presets }, today);
  };
  return { to, look };
}

const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);

describe('a forecast', () => {
  it('counts every card that is due, and what comes of it', () => {
    const { look } = collection(300, 0);
    const { reviews, fresh } = look();
    expect(sum(reviews)).toBeGreaterThan(300);
    expect(sum(reviews)).toBeLessThan(700);
    expect(sum(fresh)).toBe(0);
  });

  it('brings new cards until there are no more', () => {
    const { look } = collection(0, 25);
    expect(look({ newPerDay: 10 }).fresh.slice(0, 4)).toEqual([10, 10, 5, 0]);
    expect(sum(look({ newPerDay: 0 }).reviews)).toBe(0);
  });

  it('says that a higher retention is more work, and the same choices the same', () => {
    const { look } = collection(500, 100);
    expect(sum(look({}, 0.95).reviews)).toBeGreaterThan(1.2 * sum(look({}, 0.85).reviews));
    expect(look()).toEqual(look());
  });

  it('follows a sample of a large collection, and means all of it', () => {
    const { look } = collection(6000, 0);
    const first = collection(6000, 0).to.columns;
    let dueToday = 0;
    for (let card = 0; card < first.length; card++) if (first.due[card] === today) dueToday++;
    expect(look().reviews[0]! / dueToday).toBeGreaterThan(0.8);
    expect(look().reviews[0]! / dueToday).toBeLessThan(1.25);
  });

  it('keeps easy days easy from whatever day a card goes on', () => {
    const { to, look } = collection(2000, 0);
    for (let card = 1; card <= 2000; card++) {
      const s = readSchedule(to.columns, card);
      const due = today + (card % 5);
      writeSchedule(to.columns, { ...s, stability: 12, due, last: due - 12 });
    }
    const sundays = (reviews: number[]) =>
      sum(reviews.filter((_, at) => at >= 7 && weekday(today + at) === 6)) / sum(reviews.slice(7));
    expect(sundays(look().reviews)).toBeGreaterThan(0.1);
    // Short intervals know no other day.
    expect(sundays(look({ easyDays: [1, 1, 1, 1, 1, 1, 0] }).reviews)).toBeLessThan(0.06);
  });

  it('asks nothing new in a break, and leaves suspended cards out', () => {
    const { to, look } = collection(10, 30);
    const { fresh } = look({ breaks: [{ from: today + 1, to: today + 3 }] });
    expect(fresh.slice(0, 6)).toEqual([10, 0, 0, 0, 10, 10]);
    for (let card = 1; card <= 10; card++) {
      writeSchedule(to.columns, { ...readSchedule(to.columns, card), flags: Suspended });
    }
    expect(sum(look({ newPerDay: 0 }).reviews)).toBe(0);
  });
});
