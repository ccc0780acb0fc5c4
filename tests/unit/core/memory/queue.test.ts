import { cardLane } from '../../../../src/core/memory/cardShare.ts';
import { describe, expect, it } from 'vitest';
import { DAY, dayStart } from '../../../../src/core/day.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { deckCounts } from '../../../../src/core/memory/deckCounts.ts';
import { presetFor } from '../../../../src/core/memory/lane.ts';
import { apply } from '../../../../src/core/memory/replay.ts';
import { gradeEntry } from '../../../../src/core/memory/schedule.ts';
import { afterGrade, buildQueue, counts, nextCard } from '../../../../src/core/memory/queue.ts';
import { Known, Learning, Retired, Review, Suspended } from '../../../../src/core/model.ts';
import type {
  LogEntry,
  Moment,
  Rating,
  Schedule,
  Settings,
  TemplateKind,
} from '../../../../src/core/model.ts';
import { addDeck, addNote, contextOf, made } from './made.ts';
import type { Made } from './made.ts';

const today = 20_000;
const moment: Moment = { now: 0, offset: 120, rollover: 4 };
moment.now = dayStart(today, moment) + 6 * 3_600_000;

function change(to: Made, card: number, more: Partial<Schedule>): void {
  writeSchedule(to.columns, { ...readSchedule(to.columns, card), ...more });
}

/** Makes a card a review card that is due on a day. */
function due(to: Made, card: number, day: number, more: Partial<Schedule> = {}): void {
  const last = Math.min(day, today) - 5;
  const memory = { stability: 5, difficulty: 5, last, first: last, reps: 2 };
  change(to, card, { state: Review, due: day, ...memory, ...more });
}

function queueOf(to: Made, settings: Partial<Settings> = {}, entries: LogEntry[] = []) {
  return buildQueue(to.columns, contextOf(to, moment, { settings, entries }), cardLane);
}

/** Grades as the store does; gives the entry. */
function grade(to: Made, card: number, rating: Rating, kind: 'grade' | 'known' = 'grade') {
  const before = readSchedule(to.columns, card);
  const { presets } = contextOf(to, moment);
  const preset = presetFor(presets, undefined, before.template);
  const given = { time: moment.now + card, device: 1, taken: 1000, flags: 0, kind };
  const entry = gradeEntry(before, rating, preset, moment, given);
  const after = apply(before, entry, preset);
  writeSchedule(to.columns, after);
  return { entry, before, after };
}

function terms(to: Made, number: number, kinds: TemplateKind[] = ['basic']): number[] {
  const deck = addDeck(to);
  return Array.from({ length: number }, () => addNote(to, deck, kinds)[0]!);
}

describe('reviews', () => {
  it('are those due, longest first, shuffled within a day and differently each day', () => {
    const to = made();
    const cards = terms(to, 60);
    for (const [i, card] of cards.entries()) due(to, card, today + 1 - (i % 3));
    const { reviews } = queueOf(to);
    expect(reviews).toHaveLength(40);
    const days = reviews.map((card) => to.columns.due[card]);
    expect(days).toEqual(days.toSorted());
    expect(reviews.slice(0, 20)).not.toEqual(reviews.slice(0, 20).toSorted((a, b) => a - b));
    const tomorrow = { ...moment, now: moment.now + DAY };
    const next = buildQueue(to.columns, contextOf(to, tomorrow), cardLane).reviews;
    expect(next.slice(0, 20)).not.toEqual(reviews.slice(0, 20));
    expect(next.slice(0, 20).toSorted()).toEqual(reviews.slice(0, 20).toSorted());
  });

  it('leave out suspended, retired and buried cards, but not those of a deck that is off', () => {
    const to = made();
    const [a, b, c, d, e] = terms(to, 5) as [number, number, number, number, number];
    for (const card of [a, b, c, d, e]) due(to, card, today);
    change(to, a, { flags: Suspended });
    change(to, b, { flags: Retired });
    change(to, c, { buried: today });
    change(to, d, { buried: today - 1 });
    to.decks[0]!.enabled = false;
    expect(queueOf(to).reviews.toSorted()).toEqual([d, e]);
  });

  it('have one card of a note a day', () => {
    const to = made();
    const deck = addDeck(to);
    const [x, y] = addNote(to, deck, ['cloze', 'cloze', 'cloze']) as [number, number];
    due(to, x, today);
    due(to, y, today);
    const queue = queueOf(to);
    expect(queue.reviews).toHaveLength(1);
    expect(queue.fresh).toEqual([]);
    const { entry } = grade(to, queue.reviews[0]!, 3);
    expect(queueOf(to, {}, [entry])).toMatchObject({ reviews: [], fresh: [] });
  });

  it('keep to a deck’s limit, with what was done', () => {
    const to = made();
    const cards = terms(to, 6);
    for (const card of cards) due(to, card, today);
    to.decks[0]!.reviewsPerDay = 4;
    const queue = queueOf(to);
    expect(queue.reviews).toHaveLength(4);
    const { entry } = grade(to, queue.reviews[0]!, 3);
    expect(queueOf(to, {}, [entry]).reviews).toEqual(queue.reviews.slice(1));
  });
});

describe('new cards', () => {
  it('come in teaching order of decks and notes, up to the limit', () => {
    const to = made();
    const first = terms(to, 4);
    const second = terms(to, 9);
    to.decks.reverse();
    change(to, second[0]!, { position: 999 });
    expect(queueOf(to).fresh).toEqual([...second.slice(1), second[0], ...first].slice(0, 10));
    expect(queueOf(to, { newPerDay: 3 }).fresh).toEqual(second.slice(1, 4));
    expect(queueOf(to, { newPerDay: 0 }).fresh).toEqual([]);
  });

  it('count what was done today; "learn more" adds on its day only', () => {
    const to = made();
    const cards = terms(to, 30);
    const { entry } = grade(to, cards[0]!, 4);
    expect(queueOf(to, {}, [entry]).fresh).toEqual(cards.slice(1, 10));
    const extra = { day: today, cards: 5 };
    expect(queueOf(to, { extra }, [entry]).fresh).toEqual(cards.slice(1, 15));
    const old = { day: today - 1, cards: 5 };
    expect(queueOf(to, { extra: old }, [entry]).fresh).toEqual(cards.slice(1, 10));
  });

  it('leave the place of a known one to another', () => {
    const to = made();
    const cards = terms(to, 30);
    const queue = queueOf(to);
    const { entry, before, after } = grade(to, cards[0]!, 4, 'known');
    expect(after.flags & Known).toBe(Known);
    const next = queueOf(to, {}, [entry]);
    expect(next.fresh).toEqual(cards.slice(1, 11));
    const moved = afterGrade(queue, before, after, moment);
    expect(moved.fresh).toEqual(next.fresh);
    expect(moved.done).toEqual(next.done);
  });

  it('keep off what is above the aim, in a deck that is off, or beyond a deck’s limit', () => {
    const to = made();
    const deck = addDeck(to, { newPerDay: 2 });
    const [high] = addNote(to, deck, ['basic'], 6);
    const rest = [3, 5, 0, 5].map((level) => addNote(to, deck, ['basic'], level as 3)[0]!);
    const other = terms(to, 2);
    const off = terms(to, 2);
    to.decks[2]!.enabled = false;
    expect(queueOf(to).fresh).toEqual([...rest.slice(0, 2), ...other]);
    expect(queueOf(to, { aim: 7 }).fresh).toEqual([high, rest[0], ...other]);
    expect(off).toHaveLength(2);
    const { entry } = grade(to, rest[0]!, 3);
    expect(queueOf(to, {}, [entry]).fresh).toEqual([rest[1], ...other]);
  });

  it('are spread among the reviews', () => {
    const to = made();
    const cards = terms(to, 40);
    for (const card of cards.slice(0, 30)) due(to, card, today);
    const entries: LogEntry[] = [];
    const order: string[] = [];
    let queue = queueOf(to);
    for (let next = nextCard(queue, moment); next && 'card' in next;) {
      const fresh = to.columns.state[next.card] === 0;
      order.push(fresh ? 'n' : 'r');
      const { entry, before, after } = grade(to, next.card, fresh ? 4 : 3);
      entries.push(entry);
      queue = afterGrade(queue, before, after, moment);
      const built = queueOf(to, {}, entries);
      expect({ ...built, spare: [], waiting: 0 }).toEqual({ ...queue, spare: [], waiting: 0 });
      next = nextCard(queue, moment);
    }
    expect(order.join('')).toBe('rrnrrrnrrrnrrrnrrrnrrrnrrrnrrrnrrrnrrrnr'.slice(0, 40));
  });

  it('bring follow-ups from the day after their question, before others, one a question a day', () => {
    const to = made();
    const plain = terms(to, 3);
    const deck = addDeck(to, { kind: 'interview' });
    const [question, one, two] = addNote(to, deck, ['question', 'followup', 'followup']) as [
      number,
      number,
      number,
    ];
    expect(queueOf(to).fresh).toEqual(plain);
    due(to, question, today + 9, { first: today });
    expect(queueOf(to).fresh).toEqual(plain);
    due(to, question, today + 9, { first: today - 1 });
    expect(queueOf(to).fresh).toEqual([one, ...plain]);
    due(to, one, today + 3);
    expect(queueOf(to).fresh).toEqual([two, ...plain]);
  });
});

describe('reverse cards', () => {
  function pairs(number: number) {
    const to = made();
    const deck = addDeck(to);
    const notes = Array.from({ length: number }, () => addNote(to, deck, ['term', 'definition']));
    return { to, deck, notes: notes as [number, number][] };
  }

  it('come when the term has ripened, unless it was known or is suspended', () => {
    const { to, notes } = pairs(5);
    const [a, b, c, d] = notes as [number, number][];
    due(to, a![0], today + 9, { stability: 13.9 });
    due(to, b![0], today + 9, { stability: 14 });
    due(to, c![0], today + 9, { stability: 50, flags: Known });
    due(to, d![0], today + 9, { stability: 50, flags: Suspended });
    expect(queueOf(to).fresh.toSorted()).toEqual([b![1], notes[4]![0]]);
  });

  it('are a third of the day at most, after every second other', () => {
    const { to, notes } = pairs(40);
    for (const [term] of notes.slice(0, 20)) due(to, term, today + 9, { stability: 30 });
    const kinds = queueOf(to).fresh.map((card) => to.columns.template[card]);
    expect(kinds).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0]);
    const { entry } = grade(to, notes[0]![1], 3);
    const left = queueOf(to, {}, [entry]).fresh.map((card) => to.columns.template[card]);
    expect(left).toEqual([0, 0, 0, 0, 1, 0, 0, 1, 0]);
  });

  it('stay within their third when nothing else is new', () => {
    const { to, notes } = pairs(20);
    for (const [term] of notes) due(to, term, today + 9, { stability: 30 });
    expect(queueOf(to).fresh).toHaveLength(3);
    expect(queueOf(to, { newPerDay: 2 }).fresh).toHaveLength(1);
  });

  it('follow the deck’s directions', () => {
    const { to, deck, notes } = pairs(2);
    due(to, notes[0]![0], today + 9, { stability: 30 });
    deck.directions = 'one';
    expect(queueOf(to).fresh).toEqual([notes[1]![0]]);
    deck.directions = 'both';
    expect(queueOf(to).fresh).toEqual([notes[0]![1], notes[1]![0]]);
    due(to, notes[0]![0], today + 9, { stability: 1 });
    expect(queueOf(to).fresh).toEqual([notes[0]![1], notes[1]![0]]);
    due(to, notes[0]![0], today + 9, { stability: 1, flags: Known });
    expect(queueOf(to).fresh).toEqual([notes[1]![0]]);
  });

  it('bring what an acronym stands for only where the deck asks for it, the term first', () => {
    const to = made();
    const deck = addDeck(to);
    const [term, , expansion] = addNote(to, deck, ['term', 'definition', 'expansion']);
    for (const directions of ['one', 'later', 'both'] as const) {
      deck.directions = directions;
      expect(queueOf(to).fresh).not.toContain(expansion);
      expect(deckCounts(to.columns, moment, to.decks).get(deck.number)?.fresh).toBe(
        directions === 'one' ? 1 : 2,
      );
    }
    deck.directions = 'acronyms';
    expect(queueOf(to).fresh).toEqual([term]);
    expect(deckCounts(to.columns, moment, to.decks).get(deck.number)?.fresh).toBe(3);
    due(to, term!, today + 9, { stability: 1 });
    expect(queueOf(to).fresh).toEqual([expansion]);
    due(to, term!, today + 9, { stability: 1, flags: Known });
    expect(queueOf(to).fresh).toEqual([]);
  });
});

describe('learning cards', () => {
  function learning(minutes: readonly number[]) {
    const to = made();
    const cards = terms(to, minutes.length);
    for (const [i, card] of cards.entries()) {
      const at = moment.now + minutes[i]! * 60_000;
      change(to, card, { state: Learning, due: at, last: today, first: today, reps: 1 });
    }
    return { to, cards };
  }

  it('come first once due, soonest first', () => {
    const { to, cards } = learning([-1, -5, 3]);
    const queue = queueOf(to);
    expect(queue.learning.map(({ card }) => card)).toEqual([cards[1], cards[0], cards[2]]);
    expect(nextCard(queue, moment)).toEqual({ card: cards[1] });
    expect(counts(queue)).toEqual({ fresh: 0, learning: 3, due: 0 });
  });

  it('wait behind the rest of the day, and come 20 minutes early when nothing is left', () => {
    const { to, cards } = learning([19]);
    const [other] = terms(to, 1);
    expect(nextCard(queueOf(to), moment)).toEqual({ card: other });
    expect(nextCard(queueOf(to, { newPerDay: 0 }), moment)).toEqual({ card: cards[0] });
  });

  it('are waited for when further off, but not into tomorrow', () => {
    const { to } = learning([50, 24 * 60]);
    const queue = queueOf(to);
    expect(queue.learning).toHaveLength(1);
    expect(nextCard(queue, moment)).toEqual({ waitUntil: moment.now + 30 * 60_000 });
    expect(nextCard(queueOf(learning([]).to), moment)).toBeNull();
  });

  it('are not buried, but bury', () => {
    const to = made();
    const deck = addDeck(to);
    const [a, b] = addNote(to, deck, ['cloze', 'cloze']) as [number, number];
    due(to, a, today);
    const { entry } = grade(to, a, 1);
    change(to, b, { state: Learning, due: moment.now + 60_000, last: today - 1 });
    const queue = queueOf(to, {}, [entry]);
    expect(queue.learning).toHaveLength(2);
    expect(queue.reviews).toEqual([]);
  });
});

describe('the way back', () => {
  it('orders by recall, keeps to its pace, and pauses new cards', () => {
    const to = made();
    const cards = terms(to, 60);
    for (const [i, card] of cards.slice(0, 50).entries()) {
      due(to, card, today - 10, { stability: 1 + ((i * 7) % 50), last: today - 30 });
    }
    const pace = { reviewsPerDay: 20, since: today };
    const queue = queueOf(to, { pace });
    expect(queue).toMatchObject({ paced: true, waiting: 50, overdue: 50, fresh: [] });
    expect(queue.reviews).toHaveLength(20);
    const stabilities = queue.reviews.map((card) => to.columns.stability[card]);
    expect(stabilities).toEqual(Array.from({ length: 20 }, (_, i) => 50 - i));
    const { entry } = grade(to, queue.reviews[0]!, 3);
    expect(queueOf(to, { pace }, [entry]).reviews).toEqual(queue.reviews.slice(1));
  });

  it('is over once the day fits', () => {
    const to = made();
    const cards = terms(to, 30);
    for (const card of cards.slice(0, 20)) due(to, card, today);
    const pace = { reviewsPerDay: 20, since: today - 3 };
    const queue = queueOf(to, { pace });
    expect(queue.paced).toBe(false);
    expect(queue.fresh).toHaveLength(10);
    // Still over after a grade: what was done counts.
    const { entry } = grade(to, queue.reviews[0]!, 3);
    expect(queueOf(to, { pace }, [entry]).paced).toBe(false);
  });
});
