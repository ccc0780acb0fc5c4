import { Good, Learning, New, Review, type LogEntry, type Rating } from '../../src/core/model.ts';
import { plainEntry } from '../../src/core/memory/entry.ts';
import type { Random } from './random.ts';

const DAY = 86_400_000;

/** A review of a made card, before it has its time of day. */
interface Answer {
  card: number;
  day: number;
  rating: Rating;
  before: number;
  after: number;
  learning: boolean;
}

export interface Wanted {
  cards: number;
  reviews: number;
  /** Cards due today. */
  due: number;
  /** Study day and minutes east of UTC. */
  today: number;
  offset: number;
}

/** Share of the cards that were never asked. */
const FRESH = 0.2;
/**
 * A history of exactly so many grades over about four years, in key order: by card number its
 * entries as the app would have written them. Every card's intervals grow to the last, which ends
 * after today, or, for those that are due, today.
 */
export function history(wanted: Wanted, random: Random): LogEntry[] {
  const learnt = Math.round(wanted.cards * (1 - FRESH));
  const every = Math.round(learnt / wanted.due);
  const answers: Answer[] = [];
  for (let card = 0; card < learnt; card++) {
    const least = Math.floor(((card + 1) * wanted.reviews) / learnt);
    const count = least - Math.floor((card * wanted.reviews) / learnt);
    // Old and new cards lie together in a deck: numbers are dealt out crosswise.
    const number = Math.floor((card * wanted.cards) / learnt);
    answers.push(...answersOf(number, count, card % every === 0, wanted.today, random));
  }
  answers.sort((a, b) => a.day - b.day);
  return timed(answers, wanted.offset, random);
}

function answersOf(
  card: number,
  count: number,
  due: boolean,
  today: number,
  random: Random,
): Answer[] {
  // The first two are the learning steps of one day.
  const intervals: number[] = [];
  let interval = 1 + random.next() * 2;
  for (let n = 2; n < count; n++) {
    intervals.push(Math.round(interval));
    interval = Math.min(interval * (1.3 + random.next() * 0.5), 300);
  }
  const last = Math.max(2, Math.round(interval));
  let day = due ? today - last : today - random.whole(1, last - 1);
  const answers: Answer[] = [];
  let after = last;
  for (const before of intervals.reverse()) {
    const rating = (random.next() < 0.1 ? 2 : Good) as Rating;
    answers.push({ card, day, rating, before, after, learning: false });
    day -= before;
    after = before;
  }
  answers.push({ card, day, rating: Good, before: 0, after, learning: false });
  answers.push({ card, day, rating: Good, before: 0, after: 0, learning: true });
  return answers.reverse();
}

/** Gives each answer its own time between 8 and 20 o'clock of its day. */
function timed(answers: readonly Answer[], offset: number, random: Random): LogEntry[] {
  const perDay = new Map<number, number>();
  for (const { day } of answers) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  let at = 0;
  let running = 0;
  return answers.map(({ card, day, rating, before, after, learning }) => {
    at = day === running ? at + 1 : 0;
    running = day;
    const share = at / perDay.get(day)!;
    const time = day * DAY - offset * 60_000 + Math.floor((8 + 12 * share) * 3_600_000);
    const stateBefore = learning ? New : before === 0 ? Learning : Review;
    return plainEntry(
      {
        card,
        time,
        device: 4_000_000_001,
        kind: 'grade',
        rating,
        taken: random.whole(2_000, 15_000),
        intervalBefore: before,
        stateBefore,
        state: learning ? Learning : Review,
        step: learning ? 1 : 0,
        due: learning ? time + 600_000 : day + after,
      },
      { now: time, offset, rollover: 4 },
    );
  });
}
