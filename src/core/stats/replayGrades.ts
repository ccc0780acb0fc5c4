import { byKey } from '../memory/entry.ts';
import { nextMemory, retrievability, roundMemory } from '../memory/schedule.ts';
import type { Memory } from '../memory/schedule.ts';
import { Again } from '../model.ts';
import type { LogEntry, Rating, StudyDay } from '../model.ts';
import type { Grades } from './grades.ts';

/** What changes a memory besides grades: one that is given (import, placement), or a reset. */
export type MemoryChange = Pick<
  LogEntry,
  'time' | 'device' | 'card' | 'day' | 'kind' | 'stability' | 'difficulty'
>;

/** A grade as it met the memory of its card. The object is used again for the next. */
export interface Met {
  /** Place among the grades. */
  at: number;
  /** The chance of recall as it was foreseen, 0–1; null where there was no memory. */
  recall: number | null;
  /** Days; 0 where there was no memory. */
  stability: number;
  /** Whole study days since the card's last grade, or since its memory was given; 0 for none. */
  elapsed: number;
  /** The card's first grade ever or since a reset; 0 where this is it, or where its memory was given. */
  first: Rating | 0;
  /** Earlier grades at least a day after the one before, and how many of those were Again. */
  reviews: number;
  lapses: number;
}

/** How long a card had one memory. */
interface Lasted {
  /** Days. */
  stability: number;
  /** Study day of the grade that made it. */
  last: StudyDay;
  /** From this day on, until another (not included; Infinity: still). */
  from: StudyDay;
  until: StudyDay;
}

/** What looks on while memories are replayed. */
export interface Watcher {
  graded?(met: Readonly<Met>): void;
  lasted?(card: number, lasted: Lasted): void;
}

/** A card's memory on its way, and what its history came to so far. */
interface Course {
  memory: Memory | null;
  last: StudyDay;
  first: Rating | 0;
  reviews: number;
  lapses: number;
}

const begin = (): Course => ({ memory: null, last: 0, first: 0, reviews: 0, lapses: 0 });

/**
 * Replays the memory of each card, in key order, as schedules are replayed (`core/memory/replay.ts`): with the card's
 * present weights, float32 after each step, a negative number of days as 0.
 * @param changes those that hold, in any order
 */
export function replayGrades(
  grades: Grades,
  changes: readonly MemoryChange[],
  weightsOf: (card: number) => readonly number[],
  watchers: readonly Watcher[],
): void {
  const changed = new Map<number, MemoryChange[]>();
  for (const change of changes.toSorted(byKey)) {
    const known = changed.get(change.card);
    if (known) known.push(change);
    else changed.set(change.card, [change]);
  }
  for (const places of cardsIn(grades)) {
    const card = grades.card[places[0]!]!;
    replayCard(grades, card, places, changed.get(card) ?? [], weightsOf(card), watchers);
    changed.delete(card);
  }
  for (const [card, own] of changed) replayCard(grades, card, none, own, weightsOf(card), watchers);
}

const none = new Uint32Array();

/** The places of each card's grades, in key order. */
function* cardsIn(grades: Grades): Generator<Uint32Array> {
  const { card, length } = grades;
  let highest = -1;
  for (let at = 0; at < length; at++) highest = Math.max(highest, card[at]!);
  const starts = new Uint32Array(highest + 2);
  for (let at = 0; at < length; at++) starts[card[at]! + 1]!++;
  for (let each = 1; each < starts.length; each++) starts[each]! += starts[each - 1]!;
  const next = starts.slice();
  const places = new Uint32Array(length);
  for (let at = 0; at < length; at++) places[next[card[at]!]!++] = at;
  for (let each = 0; each <= highest; each++) {
    const own = places.subarray(starts[each]!, starts[each + 1]!);
    if (own.length > 0) yield inKeyOrder(grades, own);
  }
}

/** Grades come by study day: after a flight west that is not the order of keys. */
function inKeyOrder({ time, device }: Grades, places: Uint32Array): Uint32Array {
  const order = (a: number, b: number) => time[a]! - time[b]! || device[a]! - device[b]!;
  const sorted = places.every((place, at) => at === 0 || order(places[at - 1]!, place) <= 0);
  return sorted ? places : places.sort(order);
}

const met: Met = { at: 0, recall: null, stability: 0, elapsed: 0, first: 0, reviews: 0, lapses: 0 };

function replayCard(
  grades: Grades,
  card: number,
  places: Uint32Array,
  changes: readonly MemoryChange[],
  weights: readonly number[],
  watchers: readonly Watcher[],
): void {
  let course = begin();
  /** After a flight west a day can come back: it is told once. */
  let told = Number.NEGATIVE_INFINITY;
  const end = (until: StudyDay) => {
    const { memory, last } = course;
    const from = Math.max(last, told);
    if (!memory || until <= from) return;
    told = until;
    const { stability } = memory;
    for (const { lasted } of watchers) lasted?.(card, { stability, last, from, until });
  };
  let next = 0;
  const change = (upTo: number | null) => {
    for (; next < changes.length; next++) {
      const entry = changes[next]!;
      if (upTo !== null && isBefore(grades, upTo, entry)) return;
      end(entry.day);
      course = entry.kind === 'set' ? given(course, entry) : begin();
    }
  };
  for (const at of places) {
    change(at);
    // A grade without a rating was never given.
    const rating = grades.rating[at] as Rating | 0;
    if (rating === 0) continue;
    const day = grades.day[at]!;
    const { memory, last, first, reviews, lapses } = course;
    const elapsed = memory ? Math.max(0, day - last) : 0;
    const recall = memory ? retrievability(memory.stability, elapsed, weights) : null;
    const stability = memory?.stability ?? 0;
    Object.assign(met, { at, recall, stability, elapsed, first, reviews, lapses });
    for (const { graded } of watchers) graded?.(met);
    end(day);
    const later = elapsed > 0 ? 1 : 0;
    course = {
      memory: roundMemory(nextMemory(memory, elapsed, rating, weights)),
      last: day,
      first: memory ? first : rating,
      reviews: reviews + later,
      lapses: lapses + (rating === Again ? later : 0),
    };
  }
  change(null);
  end(Infinity);
}

/** Whether a grade's key sorts before that of a change. */
function isBefore({ time, device }: Grades, at: number, change: MemoryChange): boolean {
  return byKey({ time: time[at]!, device: device[at]! }, change) < 0;
}

function given(course: Course, { stability, difficulty, day }: MemoryChange): Course {
  if (!(stability > 0)) return begin();
  return { ...course, memory: roundMemory({ stability, difficulty }), last: day };
}
