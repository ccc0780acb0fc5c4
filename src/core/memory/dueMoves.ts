import { Out, Review } from '../model.ts';
import type { Preset, Settings, StudyDay } from '../model.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { presetFor } from './lane.ts';
import { makeSpread } from './load.ts';
import { nextInterval } from './schedule.ts';

/** What other presets make of due dates where cards are rescheduled at once. */
export interface DueMoves {
  moves: { card: number; due: StudyDay }[];
  earlier: number;
  later: number;
  /** Review cards due by today, as it is and as it would be. */
  dueNow: { before: number; after: number };
}

/** Cards with what is remembered of them, and what is chosen about them. */
export interface Choice {
  columns: Columns;
  context: Pick<StudyContext, 'decks' | 'presets' | 'settings'>;
}

/**
 * The due dates that review cards would have, had their last grade been given under other presets: its day and the
 * interval that follows from what is remembered, spread as grades spread it. Cards whose interval is the same stay where
 * they are, wherever that is; so do those that are due either way.
 */
export function dueMoves(before: Choice, after: Choice, today: StudyDay): DueMoves {
  const { columns: c } = before;
  const [was, is] = [intervals(before), intervals(after)];
  const moved: { card: number; interval: number; preset: Preset }[] = [];
  const dues = new Map<StudyDay, number>();
  const found: DueMoves = { moves: [], earlier: 0, later: 0, dueNow: { before: 0, after: 0 } };
  let first = today;
  for (let card = 0; card < c.length; card++) {
    if (c.state[card] !== Review || c.flags[card]! & Out) continue;
    if (c.due[card]! <= today) found.dueNow.before++;
    const next = is(card);
    if (next.interval !== was(card).interval && c.last[card]! > 0) {
      moved.push({ card, ...next });
      first = Math.min(first, c.last[card]!);
    } else dues.set(c.due[card]!, (dues.get(c.due[card]!) ?? 0) + 1);
  }
  found.dueNow.after = found.dueNow.before;
  const load = loadFrom(first, today, dues);
  for (const { card, interval, preset } of moved) {
    const due = spreadDue(c, card, { interval, preset, settings: after.context.settings, load });
    load.cards[due - load.first]!++;
    const [old, now] = [Math.max(today, c.due[card]!), Math.max(today, due)];
    if (old === now) continue;
    found.moves.push({ card, due });
    if (now < old) found.earlier++;
    else found.later++;
    found.dueNow.after += Number(now === today) - Number(old === today);
  }
  return found;
}

function intervals({ columns, context }: Choice) {
  const decks = new Map(context.decks.map((deck) => [deck.number, deck]));
  return (card: number) => {
    const deck = decks.get(columns.deck[card]!);
    const preset = presetFor(context.presets, deck, columns.template[card]!);
    return { preset, interval: nextInterval(columns.stability[card]!, preset) };
  };
}

/** Cards due by day from the day on which the first interval begins. */
interface LongLoad {
  first: StudyDay;
  cards: Uint32Array;
}

/** Days ahead of which the load is counted. */
const HORIZON = 400;

function loadFrom(first: StudyDay, today: StudyDay, dues: ReadonlyMap<StudyDay, number>): LongLoad {
  const cards = new Uint32Array(today - first + HORIZON);
  for (const [due, count] of dues) {
    const at = Math.max(today, due) - first;
    if (at < cards.length) cards[at]! += count;
  }
  return { first, cards };
}

function spreadDue(
  c: Columns,
  card: number,
  about: {
    interval: number;
    preset: Preset;
    settings: Pick<Settings, 'easyDays' | 'breaks'>;
    load: LongLoad;
  },
): StudyDay {
  const { interval, preset, settings, load } = about;
  const last = c.last[card]!;
  const seen = { today: last, cards: load.cards.subarray(last - load.first) };
  const spread = makeSpread(preset.spread, seen, settings);
  // The same place in the range as the grade was given.
  const reps = Math.max(0, c.reps[card]! - 1);
  return last + spread(interval, 0, preset.maximumInterval, c.seed[card]!, reps);
}
