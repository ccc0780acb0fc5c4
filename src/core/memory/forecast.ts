import { mix } from '../hash.ts';
import { Again, Good, New, Out, Review } from '../model.ts';
import type { Deck, Preset, Rating, Settings, StudyDay } from '../model.ts';
import { onBreak } from './breaks.ts';
import { Absent, readSchedule } from './columns.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { FOLLOWUP, isAnotherWay, laneOf, presetFor, QUESTION } from './lane.ts';
import { makeSpread } from './load.ts';
import type { Load } from './load.ts';
import { nextInterval, nextMemory, retrievability } from './schedule.ts';
import type { Memory } from './schedule.ts';

/** Cards followed one by one; of a larger collection every nth, counted n times. */
const SAMPLE = 2000;

/** Expected cards (not questions) a day, today first. */
export interface Forecast {
  reviews: number[];
  fresh: number[];
}

/** A card on its way through the days ahead. */
interface Followed extends Memory {
  seed: number;
  reps: number;
  due: StudyDay;
  last: StudyDay;
  preset: Preset;
}

/**
 * What the next days bring if everything due is done each day: a simulation by FSRS's own odds of recall, with Good for
 * what is recalled and Again for what is not. The same cards have the same luck under other choices, so that two
 * forecasts differ by the choices alone. Limits of single decks and interviews are not looked at.
 */
export function forecast(
  c: Columns,
  context: Pick<StudyContext, 'decks' | 'presets' | 'settings'>,
  today: StudyDay,
  days = 30,
): Forecast {
  const { settings, presets, decks } = context;
  const made = { reviews: zeros(days), fresh: zeros(days) };
  const numbered = new Map(decks.map((deck) => [deck.number, deck]));
  const presetOf = (card: number) =>
    presetFor(presets, numbered.get(c.deck[card]!), c.template[card]!);

  const seen = cardsSeen(c);
  const every = Math.max(1, Math.ceil(seen.length / SAMPLE));
  const load: Load = { today, cards: new Uint32Array(days) };
  const follow = (card: Followed, times: number) =>
    live(card, times, { made, load, settings, days });
  for (let i = 0; i < seen.length; i += every) {
    const s = readSchedule(c, seen[i]!);
    const due = s.state === Review ? Math.max(today, s.due) : today;
    const times = Math.min(every, seen.length - i);
    follow({ ...s, due, preset: presetOf(s.card) }, times);
  }

  const fresh = cardsToCome(c, numbered, settings);
  let next = 0;
  for (let n = 0; n < days && next < fresh.length; n++) {
    const day = today + n;
    if (onBreak(settings.breaks, day)) continue;
    const taken = fresh.slice(next, next + settings.newPerDay);
    next += taken.length;
    made.fresh[n] = taken.length;
    for (const card of taken) {
      const preset = presetOf(card);
      const memory = nextMemory(null, 0, Good, preset.weights);
      const due = day + nextInterval(memory.stability, preset);
      follow({ ...memory, seed: c.seed[card]!, reps: 1, due, last: day, preset }, 1);
    }
  }
  return made;
}

const zeros = (days: number): number[] => Array.from({ length: days }, () => 0);

function cardsSeen(c: Columns): number[] {
  const cards: number[] = [];
  for (let card = 0; card < c.length; card++) {
    const state = c.state[card]!;
    if (state === Absent || state === New || c.flags[card]! & Out) continue;
    if (laneOf(c.template[card]!) === 'cards' && c.stability[card]! > 0) cards.push(card);
  }
  return cards;
}

/** New cards that can come in these days: reverse cards and follow-ups wait for others. */
function cardsToCome(
  c: Columns,
  decks: ReadonlyMap<number, Deck>,
  { aim, newPerDay }: Pick<Settings, 'aim' | 'newPerDay'>,
): number[] {
  const cards: number[] = [];
  if (newPerDay === 0) return cards;
  for (let card = 0; card < c.length; card++) {
    if (c.state[card] !== New || c.flags[card]! & Out || c.level[card]! > aim) continue;
    const kind = c.template[card]!;
    if (kind === QUESTION || kind === FOLLOWUP || isAnotherWay(kind)) continue;
    if (decks.get(c.deck[card]!)?.enabled) cards.push(card);
  }
  return cards;
}

interface Ahead {
  made: Forecast;
  load: Load;
  settings: Settings;
  days: number;
}

/** Follows one card, which stands for so many, to the end of the days. */
function live(card: Followed, times: number, { made, load, settings, days }: Ahead): void {
  const { preset, seed } = card;
  let { due, last, reps } = card;
  let memory: Memory = card;
  /** The load as it is seen from the day of the answer. */
  const seen: Load = { ...load };
  const spread = makeSpread(preset.spread, seen, settings);
  while (due - load.today < days) {
    made.reviews[due - load.today]! += times;
    load.cards[due - load.today]! += times;
    const elapsed = due - last;
    const recall = retrievability(memory.stability, elapsed, preset.weights);
    const rating: Rating = mix(seed, reps + 7) / 2 ** 32 < recall ? Good : Again;
    memory = nextMemory(memory, elapsed, rating, preset.weights);
    last = due;
    reps++;
    const interval = nextInterval(memory.stability, preset);
    seen.today = due;
    seen.cards = load.cards.subarray(due - load.today);
    due += Math.max(1, spread(interval, elapsed, preset.maximumInterval, seed, reps));
  }
}
