import { cardLane } from '../../../../src/core/memory/cardShare.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayStart } from '../../../../src/core/day.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { keyOf, plainEntry } from '../../../../src/core/memory/entry.ts';
import { apply, effective, replay } from '../../../../src/core/memory/replay.ts';
import { gradeEntry } from '../../../../src/core/memory/schedule.ts';
import {
  graded,
  outdated,
  remaining,
  reveal,
  startSession,
  undone,
} from '../../../../src/core/memory/session.ts';
import { Suspended } from '../../../../src/core/model.ts';
import type { LogEntry, Rating } from '../../../../src/core/model.ts';
import { addDeck, addNote, contextOf, made } from './made.ts';

const day = 20_000;

/** A day of study with a store of two arrays: what pages and store do, in memory. */
function study(notes: number) {
  const to = made();
  const deck = addDeck(to, { directions: 'both' });
  for (let i = 0; i < notes; i++) addNote(to, deck, ['term', 'definition']);
  const moment = { now: 0, offset: 0, rollover: 4 };
  moment.now = dayStart(day, moment) + 1000;
  const blank = structuredClone(to.columns);
  const log: LogEntry[] = [];
  const context = () => contextOf(to, { ...moment }, { entries: effective(log) });
  const preset = context().presets['cards']!;
  const first = startSession(to.columns, context(), cardLane);
  return {
    to,
    moment,
    log,
    context,
    session: first,
    grade(rating: Rating) {
      const before = readSchedule(to.columns, this.session.current!.card);
      moment.now += 5000;
      const given = { time: moment.now, device: 1, taken: 5000, flags: 0, kind: 'grade' } as const;
      const entry = gradeEntry(before, rating, preset, moment, given);
      const after = apply(before, entry, preset);
      writeSchedule(to.columns, after);
      log.push(entry);
      this.session = graded(reveal(this.session), before, after, context());
      return before.card;
    },
    undo() {
      const target = effective(log).at(-1);
      if (!target) return null;
      moment.now += 1000;
      const { card } = target;
      const about = { time: moment.now, device: 1, card, kind: 'undo' } as const;
      log.push(plainEntry({ ...about, target: keyOf(target) }, moment));
      const entries = log.filter((entry) => entry.card === card);
      writeSchedule(to.columns, replay(readSchedule(blank, card), entries, preset));
      this.session = undone(this.session, card, to.columns, context());
      return card;
    },
    wait() {
      if (this.session.waitUntil !== null) moment.now = this.session.waitUntil + 1;
      this.session = startSession(to.columns, context(), cardLane);
    },
  };
}

describe('a session', () => {
  it('reveals, grades, and shows what comes next', () => {
    const s = study(3);
    expect(s.session.current).toEqual({ card: 1, revealed: false, shownAt: s.moment.now });
    expect(reveal(s.session).current!.revealed).toBe(true);
    expect(s.grade(4)).toBe(1);
    expect(s.session).toMatchObject({ done: 1, current: { card: 3, revealed: false } });
    expect(remaining(s.session)).toEqual({ fresh: 2, learning: 0, due: 0 });
    s.grade(3);
    expect(remaining(s.session)).toEqual({ fresh: 1, learning: 1, due: 0 });
  });

  it('goes on with the same card after a reload, whatever was graded', () => {
    const ratings = fc.array(fc.constantFrom<Rating>(1, 2, 3, 4), { maxLength: 40 });
    fc.assert(
      fc.property(ratings, (given) => {
        const s = study(14);
        for (const rating of given) {
          if (!s.session.current) s.wait();
          if (!s.session.current) break;
          s.grade(rating);
          const reloaded = startSession(s.to.columns, s.context(), cardLane);
          expect(reloaded).toEqual(s.session);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('undoes any number of steps, back to where the day began', () => {
    const ratings = fc.array(fc.constantFrom<Rating>(1, 2, 3, 4), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(ratings, (given) => {
        const s = study(8);
        const begun = s.session;
        const asked: number[] = [];
        for (const rating of given) {
          if (!s.session.current) s.wait();
          if (!s.session.current) break;
          asked.push(s.grade(rating));
        }
        for (const card of asked.toReversed()) {
          expect(s.undo()).toBe(card);
          expect(s.session.current).toMatchObject({ card, revealed: false });
        }
        expect(s.undo()).toBeNull();
        expect(s.session.queue).toEqual(begun.queue);
        expect(s.session.done).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('waits for a learning card that is further off, and ends when none is left', () => {
    const s = study(1);
    s.to.decks[0]!.directions = 'one';
    s.session = startSession(s.to.columns, s.context(), cardLane);
    s.grade(3);
    expect(s.session.current!.card).toBe(1);
    s.grade(3);
    expect(s.session).toMatchObject({ current: null, waitUntil: null, done: 2 });
  });

  it('begins with a card out of turn, and buries its sibling', () => {
    const s = study(4);
    const session = startSession(s.to.columns, s.context(), cardLane, 6);
    expect(session.current!.card).toBe(6);
    expect(session.queue.fresh).not.toContain(5);
    s.session = session;
    s.grade(4);
    expect(s.session.current!.card).toBe(1);
    const again = startSession(s.to.columns, s.context(), cardLane, 6);
    expect(again.current!.card).toBe(1);
  });

  it('does not begin with a card that is gone or suspended', () => {
    const s = study(2);
    const card = { ...readSchedule(s.to.columns, 3), flags: Suspended };
    writeSchedule(s.to.columns, card);
    expect(startSession(s.to.columns, s.context(), cardLane, 3).current!.card).toBe(1);
    expect(startSession(s.to.columns, s.context(), cardLane, 99).current!.card).toBe(1);
  });

  it('tells when its day is over', () => {
    const s = study(1);
    expect(outdated(s.session, s.moment)).toBe(false);
    expect(outdated(s.session, { ...s.moment, now: s.moment.now + 86_400_000 })).toBe(true);
  });
});
