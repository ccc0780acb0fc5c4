import { weekday } from '../day.ts';
import { Out, Review } from '../model.ts';
import type { Lane, Preset, Settings, StudyDay } from '../model.ts';
import { onBreak } from './breaks.ts';
import type { Columns } from './columns.ts';
import { laneOf } from './lane.ts';
import { fuzzed, fuzzRange } from './schedule.ts';
import type { Spread } from './schedule.ts';
import { mix } from '../hash.ts';

/** Days ahead of which the load is known; an interval that ends later is spread at random. */
const HORIZON = 400;

/** Cards by which days may differ without being told apart much: a far day is always the emptier one. */
const SLACK = 10;

/** Review cards due by day: index 0 is `today`, which holds those of the past too. */
export interface Load {
  today: StudyDay;
  cards: Uint32Array;
}

/** Counts what is due on each of the next days in one lane: one pass over the columns. */
export function loadOf(c: Columns, today: StudyDay, lane: Lane): Load {
  const cards = new Uint32Array(HORIZON);
  for (let card = 0; card < c.length; card++) {
    if (c.state[card] !== Review || c.flags[card]! & Out) continue;
    if (laneOf(c.template[card]!) !== lane) continue;
    const ahead = Math.max(0, c.due[card]! - today);
    if (ahead < HORIZON) cards[ahead]!++;
  }
  return { today, cards };
}

/** Says that one more card is due on a day. */
export function addLoad({ today, cards }: Load, due: StudyDay): void {
  const ahead = due - today;
  if (ahead >= 0 && ahead < HORIZON) cards[ahead]!++;
}

/**
 * How an interval is spread over its fuzz range, never beyond it. A day's chance is its share of a usual day's work
 * (easy days) through the load it has already, squared: a heuristic that fills valleys and leaves easy days easy.
 * Days of a planned break have none, unless the range knows no other. The place is drawn from the card's seed and
 * repetitions: the same load gives the same day, so the interval shown is the one given.
 */
export function makeSpread(
  kind: Preset['spread'],
  load: Load,
  { easyDays, breaks }: Pick<Settings, 'easyDays' | 'breaks'>,
): Spread {
  if (kind === 'none') return (interval) => interval;
  const alike = easyDays.every((share) => share === 1) && breaks.length === 0;
  if (kind === 'fuzz' && alike) return fuzzed;
  const chance = (days: number) => {
    const day = load.today + days;
    if (onBreak(breaks, day)) return 0;
    const share = easyDays[weekday(day)] ?? 1;
    const filled = kind === 'balance' ? (load.cards[days] ?? 0) : 0;
    return (share / (SLACK + filled)) ** 2;
  };
  return (interval, elapsed, maximum, seed, reps) => {
    const [first, last] = fuzzRange(interval, elapsed, maximum);
    if (first === last) return first;
    const chances = Array.from({ length: last - first + 1 }, (_, i) => chance(first + i));
    const sum = chances.reduce((a, b) => a + b, 0);
    if (sum === 0) return fuzzed(interval, elapsed, maximum, seed, reps);
    let left = (mix(seed, reps) / 2 ** 32) * sum;
    const at = chances.findIndex((each) => (left -= each) < 0);
    return first + (at < 0 ? chances.findLastIndex((each) => each > 0) : at);
  };
}
