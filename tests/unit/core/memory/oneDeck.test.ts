import { expect, test } from 'vitest';
import { dayStart } from '../../../../src/core/day.ts';
import { cardLane } from '../../../../src/core/memory/cardShare.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { apply } from '../../../../src/core/memory/replay.ts';
import { gradeEntry } from '../../../../src/core/memory/schedule.ts';
import { graded, remaining, reveal, startSession } from '../../../../src/core/memory/session.ts';
import type { LogEntry, Rating } from '../../../../src/core/model.ts';
import { addDeck, addNote, contextOf, made } from './made.ts';

const day = 20_000;

/** Three decks of so many new and due cards each, and grades as they would be given. */
function decks() {
  const to = made();
  const moment = { now: 0, offset: 0, rollover: 4 };
  moment.now = dayStart(day, moment) + 1000;
  const log: LogEntry[] = [];
  const cards = [1, 2, 3].map(() => {
    const deck = addDeck(to);
    return Array.from({ length: 8 }, (_, at) => {
      const [card] = addNote(to, deck, ['basic']);
      if (at >= 6) {
        const seen = { state: 2 as const, stability: 5, difficulty: 5, reps: 1, last: day - 5 };
        writeSchedule(to.columns, { ...readSchedule(to.columns, card!), ...seen, due: day });
      }
      return card!;
    });
  });
  const context = (only?: number[]) => ({
    ...contextOf(to, { ...moment }),
    entries: log,
    only: only && new Set(only),
  });
  const start = (only?: number[]) => startSession(to.columns, context(only), cardLane);
  return {
    cards,
    start,
    grade(session: ReturnType<typeof start>, rating: Rating) {
      const before = readSchedule(to.columns, session.current!.card);
      const preset = context().presets['cards']!;
      moment.now += 5000;
      const given = { time: moment.now, device: 1, taken: 5, flags: 0, kind: 'grade' } as const;
      const entry = gradeEntry(before, rating, preset, moment, given);
      const after = apply(before, entry, preset);
      writeSchedule(to.columns, after);
      log.push(entry);
      return graded(reveal(session), before, after, context());
    },
  };
}

test('only the cards of the decks chosen come, new ones within what the whole day has left', () => {
  const { cards, start } = decks();
  const one = start([2]);
  expect(remaining(one)).toEqual({ fresh: 6, learning: 0, due: 2 });
  const all = new Set(cards[1]);
  for (const card of [...one.queue.fresh, ...one.queue.reviews]) expect(all).toContain(card);
  // Ten new ones a day for all: two decks have more than that.
  expect(remaining(start([1, 2]))).toEqual({ fresh: 10, learning: 0, due: 4 });
  expect(remaining(start())).toEqual({ fresh: 10, learning: 0, due: 6 });
  expect(remaining(start([]))).toEqual({ fresh: 0, learning: 0, due: 0 });
});

test('what is learning in another deck waits there, and counts there', () => {
  const { start, grade } = decks();
  let first = start([1]);
  for (let at = 0; at < 8; at++) first = grade(first, 1);
  expect(first.done).toBe(8);
  expect(remaining(first).learning).toBe(8);
  const other = start([2]);
  expect(other.done).toBe(0);
  // Six of the day's ten new cards came in the first deck.
  expect(remaining(other)).toEqual({ fresh: 4, learning: 0, due: 2 });
  expect(start([1]).done).toBe(8);
  expect(start().done).toBe(8);
  expect(remaining(start()).learning).toBe(8);
});
