import { withInner } from '../core/curriculum/deckPath.ts';
import type { Outline } from '../core/curriculum/curriculum.ts';
import type { HardHabit } from '../core/memory/hardHabit.ts';
import { has } from '../core/memory/columns.ts';
import { presetFor } from '../core/memory/lane.ts';
import type { Score } from '../core/memory/score.ts';
import { type CardSet, setOf } from '../core/stats/cardSet.ts';
import type { Collection } from './collection.ts';
import { findCards } from './searcher.ts';

/** Whose reviews weights are trained on: of all cards, of those with a preset, of a deck, or that a search finds. */
export type Source = 'all' | { preset: string } | { deck: number } | { search: string };

/** What the optimizing worker is asked. `earlier`: train on all but the latest reviews, and compare on those. */
export interface OptimizeRequest {
  /** Of the database. */
  name: string;
  cards: CardSet;
  /** Those to compare with. */
  weights: readonly number[];
  part: 'earlier' | 'all';
}

/** Present weights and newly trained ones on reviews that neither has seen. */
export interface Comparison {
  weights: number[];
  /** Trained and held-out ones together. */
  reviews: number;
  before: Score;
  after: Score;
  habit: HardHabit;
}

/** How an optimization ended. `few`: reviews there are, too few. */
export type Optimized =
  | { few: number }
  | { compared: Comparison }
  | { trained: { weights: number[]; reviews: number } };

export type OptimizeAnswer =
  /** Reviews it trains on; `whole`: none of the cards asked for were left out. */
  { begun: number; whole: boolean } | { round: number } | Optimized | { failed: string };

/** Hears of every step on the way. */
export type Hear = (
  message: Extract<OptimizeAnswer, { begun: number } | { round: number }>,
) => void;

/**
 * Trains weights on the log, in a worker of its own that ends with the answer. Throws in words; null where `stop` ended
 * it sooner.
 */
export async function optimize(
  collection: Collection,
  outline: Outline,
  about: { source: Source; weights: readonly number[]; part: OptimizeRequest['part'] },
  hear: Hear,
  stop: AbortSignal,
): Promise<Optimized | null> {
  await collection.saving;
  if (stop.aborted) return null;
  const { source, weights, part } = about;
  const request: OptimizeRequest = {
    name: collection.name,
    cards: await chosenCards(collection, outline, source),
    weights,
    part,
  };
  if (stop.aborted) return null;
  const worker = new Worker(new URL('../workers/optimize.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Optimized | null>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<OptimizeAnswer>) => {
        if ('failed' in data) reject(new Error(data.failed));
        else if ('begun' in data || 'round' in data) hear(data);
        else resolve(data);
      });
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'The optimizer did not start.')),
      );
      stop.addEventListener('abort', () => resolve(null));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

/** The cards of a source as they are now: a card's history goes with it. */
const chosenCards = async (
  collection: Collection,
  outline: Outline,
  source: Source,
): Promise<CardSet> =>
  typeof source === 'object' && 'search' in source
    ? setOf(await findCards(collection, outline, source.search))
    : cardsOf(collection, source);

/** The cards of a source that needs no reading; a deck's with those of the decks within it. */
export function cardsOf(
  { columns, presets, decks }: Pick<Collection, 'columns' | 'presets' | 'decks'>,
  source: Exclude<Source, { search: string }>,
): CardSet {
  if (source === 'all') return null;
  const numbered = new Map(decks.map((deck) => [deck.number, deck]));
  const outer = 'deck' in source ? numbered.get(source.deck) : undefined;
  const within = new Set(outer && withInner(decks, outer).map(({ number }) => number));
  const cards = new Uint8Array(columns.length);
  for (let card = 0; card < columns.length; card++) {
    if (!has(columns, card)) continue;
    const deck = columns.deck[card]!;
    const chosen =
      'deck' in source
        ? within.has(deck)
        : presetFor(presets, numbered.get(deck), columns.template[card]!).id === source.preset;
    if (chosen) cards[card] = 1;
  }
  return cards;
}
