import { mix } from '../hash.ts';
import { New, Out, Review } from '../model.ts';
import type { Deck, Lane, Preset, StudyDay } from '../model.ts';
import { Absent } from './columns.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { FOLLOWUP, introduces, isAnotherWay, presetFor, QUESTION } from './lane.ts';

/** Cards on their way through days ahead, a typed array a figure: the seen ones first, then the new in their order. */
export interface Followed {
  length: number;
  /** Of them, seen by now. */
  seen: number;
  /** Each stands for so many cards. */
  times: number;
  /** Index into `presets`, and into `decks`. */
  preset: Uint8Array;
  deck: Uint16Array;
  question: Uint8Array;
  state: Uint8Array;
  step: Uint8Array;
  stability: Float64Array;
  difficulty: Float64Array;
  /** Study days. */
  last: Int32Array;
  due: Int32Array;
  /** Seeds of fuzz and of luck, and grades given. */
  seed: Uint32Array;
  luck: Uint32Array;
  reps: Uint32Array;
  presets: Preset[];
  decks: readonly Deck[];
}

interface Manner {
  today: StudyDay;
  /** New cards that can come at most. */
  most: Record<Lane, number>;
  /** Of the luck. */
  seed: number;
  /** Cards followed at most. */
  cards: number;
}

type Context = Pick<StudyContext, 'decks' | 'presets' | 'settings'>;

/**
 * The cards that the next days can have to do with: those under study, and of the new ones so many as can come, in the
 * order of decks and texts; reverse cards and follow-ups, which wait for others, last. Of too many every nth.
 */
export function follow(c: Columns, context: Context, manner: Manner): Followed {
  const { today, seed } = manner;
  const seen = seenCards(c);
  const fresh = freshCards(c, context, manner.most);
  const times = Math.max(1, Math.ceil((seen.length + fresh.length) / manner.cards));
  const every = (cards: number[]) => cards.filter((_, at) => at % times === 0);
  const cards = [...every(seen), ...every(fresh)];
  const decks = new Map(context.decks.map((deck, at) => [deck.number, at]));
  const presets: Preset[] = [];
  const presetOf = (card: number) => {
    const deck = context.decks[decks.get(c.deck[card]!) ?? -1];
    const preset = presetFor(context.presets, deck, c.template[card]!);
    if (!presets.includes(preset)) presets.push(preset);
    return presets.indexOf(preset);
  };
  const graded = (field: 'stability' | 'difficulty' | 'last' | 'reps' | 'step') => (card: number) =>
    c.state[card] === New ? 0 : c[field][card]!;
  return {
    length: cards.length,
    seen: every(seen).length,
    times,
    preset: Uint8Array.from(cards, presetOf),
    deck: Uint16Array.from(cards, (card) => decks.get(c.deck[card]!) ?? context.decks.length),
    question: Uint8Array.from(cards, (card) => (c.template[card] === QUESTION ? 1 : 0)),
    state: Uint8Array.from(cards, (card) => c.state[card]!),
    step: Uint8Array.from(cards, graded('step')),
    stability: Float64Array.from(cards, graded('stability')),
    difficulty: Float64Array.from(cards, graded('difficulty')),
    last: Int32Array.from(cards, graded('last')),
    // What is being learnt goes on today.
    due: Int32Array.from(cards, (card) => (c.state[card] === Review ? c.due[card]! : today)),
    seed: Uint32Array.from(cards, (card) => c.seed[card]!),
    luck: Uint32Array.from(cards, (card) => mix(c.seed[card]!, seed)),
    reps: Uint32Array.from(cards, graded('reps')),
    presets,
    decks: context.decks,
  };
}

/** By due date, those of one day in an order of chance: what waits longest comes first. */
function seenCards(c: Columns): number[] {
  const cards: number[] = [];
  for (let card = 0; card < c.length; card++) {
    const state = c.state[card]!;
    if (state === Absent || state === New || c.flags[card]! & Out) continue;
    if (c.stability[card]! > 0) cards.push(card);
  }
  const due = (card: number) => (c.state[card] === Review ? c.due[card]! : 0);
  return cards.sort((a, b) => due(a) - due(b) || c.seed[a]! - c.seed[b]!);
}

function freshCards(
  c: Columns,
  { decks, settings }: Context,
  most: Record<Lane, number>,
): number[] {
  const places = new Map(decks.map((deck, at) => [deck.number, { deck, at }]));
  const found: { card: number; rank: number; at: number }[] = [];
  for (let card = 0; card < c.length; card++) {
    if (c.state[card] !== New || c.flags[card]! & Out || c.level[card]! > settings.aim) continue;
    const place = places.get(c.deck[card]!);
    const kind = c.template[card]!;
    if (!place?.deck.enabled || !introduces(place.deck.directions, kind)) continue;
    const rank = kind === QUESTION ? 0 : isAnotherWay(kind) || kind === FOLLOWUP ? 2 : 1;
    found.push({ card, rank, at: place.at });
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.at - b.at ||
      c.position[a.card]! - c.position[b.card]! ||
      a.card - b.card,
  );
  // A deck that lowers its share leaves room for those behind it: then none is cut off.
  const all = decks.some(({ newPerDay }) => newPerDay !== null) ? Infinity : most.cards;
  const questions = found.filter(({ rank }) => rank === 0).slice(0, most.questions);
  const cards = found.filter(({ rank }) => rank > 0).slice(0, all);
  return [...questions, ...cards].map(({ card }) => card);
}
