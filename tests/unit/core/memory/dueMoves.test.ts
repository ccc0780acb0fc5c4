import { expect, test } from 'vitest';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { dueMoves } from '../../../../src/core/memory/dueMoves.ts';
import { fuzzed, nextInterval } from '../../../../src/core/memory/schedule.ts';
import { Review, Suspended, type Preset, type Schedule } from '../../../../src/core/model.ts';
import { addDeck, addNote, contextOf, made, random } from './made.ts';

const today = 20_000;
const moment = { now: today * 86_400_000, offset: 0, rollover: 0 };

/** Review cards whose due dates follow from their last grade under the preset, spread by plain fuzz. */
function collection(cards = 200) {
  const to = made();
  const deck = addDeck(to);
  const next = random(5);
  const base = contextOf(to, moment, {}).presets['cards']!;
  const preset: Preset = { ...base, spread: 'fuzz' };
  for (let i = 0; i < cards; i++) {
    const card = addNote(to, deck, ['basic'])[0]!;
    const s = readSchedule(to.columns, card);
    const stability = Math.fround(5 + 60 * next());
    const last = today - Math.floor(next() * 40);
    const interval = nextInterval(stability, preset);
    const due = last + fuzzed(interval, 0, preset.maximumInterval, s.seed, 2);
    put(to, { ...s, state: Review, due, last, first: last, stability, difficulty: 5, reps: 3 });
  }
  const choice = (patch: Partial<Preset> = {}) => {
    const context = contextOf(to, moment, {});
    const presets = { ...context.presets, cards: { ...preset, ...patch } };
    return { columns: to.columns, context: { ...context, presets } };
  };
  return { to, choice };
}

const put = ({ columns }: ReturnType<typeof made>, s: Schedule) => writeSchedule(columns, s);

test('nothing moves under the same choice', () => {
  const { choice } = collection();
  expect(dueMoves(choice(), choice(), today).moves).toEqual([]);
});

test('a higher retention brings cards sooner, a lower one later, and back to the same days', () => {
  const { to, choice } = collection();
  const sooner = dueMoves(choice(), choice({ retention: 0.95 }), today);
  expect(sooner.later).toBe(0);
  expect(sooner.earlier).toBe(sooner.moves.length);
  expect(sooner.earlier).toBeGreaterThan(100);
  expect(sooner.dueNow.after).toBeGreaterThan(sooner.dueNow.before);
  for (const { card, due } of sooner.moves) {
    const s = readSchedule(to.columns, card);
    expect(due).toBeLessThan(s.due);
    expect(due).toBeGreaterThan(s.last);
  }
  const later = dueMoves(choice(), choice({ retention: 0.8 }), today);
  expect([later.earlier, later.later]).toEqual([0, later.moves.length]);

  const were = new Map(sooner.moves.map(({ card }) => [card, readSchedule(to.columns, card).due]));
  for (const { card, due } of sooner.moves) {
    put(to, { ...readSchedule(to.columns, card), due });
  }
  const back = dueMoves(choice({ retention: 0.95 }), choice(), today);
  for (const { card, due } of back.moves) expect(due).toBe(were.get(card));
});

test('another memory of the cards moves them too; what is not asked stays', () => {
  const { to, choice } = collection(20);
  put(to, { ...readSchedule(to.columns, 1), flags: Suspended });
  const stronger = { ...to.columns, stability: to.columns.stability.map((each) => each * 3) };
  const { moves, later } = dueMoves(choice(), { ...choice(), columns: stronger }, today);
  expect(moves.some(({ card }) => card === 1)).toBe(false);
  expect(later).toBe(moves.length);
  expect(later).toBeGreaterThan(10);
});

test('what is due either way is not moved', () => {
  const { to, choice } = collection(1);
  const [card] = [...to.columns.state.keys()].filter((each) => to.columns.state[each] === Review);
  put(to, { ...readSchedule(to.columns, card!), last: today - 400, due: today - 300 });
  expect(dueMoves(choice(), choice({ retention: 0.95 }), today)).toMatchObject({
    moves: [],
    dueNow: { before: 1, after: 1 },
  });
});

test('with load balancing, cards go where there is less', () => {
  const { choice } = collection(2000);
  const days = (spread: Preset['spread']) => {
    const { moves } = dueMoves(choice(), choice({ retention: 0.85, spread }), today);
    const counts = new Map<number, number>();
    for (const { due } of moves) counts.set(due, (counts.get(due) ?? 0) + 1);
    return [...counts.entries()].filter(([day]) => day > today + 20 && day < today + 60);
  };
  const uneven = (counts: [number, number][]) => {
    const mean = counts.reduce((sum, [, n]) => sum + n, 0) / counts.length;
    return counts.reduce((sum, [, n]) => sum + ((n - mean) / mean) ** 2, 0) / counts.length;
  };
  expect(uneven(days('balance'))).toBeLessThan(uneven(days('fuzz')));
});
