import { upgradeWeights } from '../../memory/schedule.ts';
import type { Preset } from '../../model.ts';
import { clamp } from './historyContext.ts';
import { floatsField, numberField, readMessage } from './proto.ts';

/** Deck options as Anki has them, as far as the app knows the like. */
export interface AnkiOptions {
  /** The same on every device. */
  id: string;
  name: string;
  /** Cards a day; of the deck where it has limits of its own. */
  newPerDay: number;
  reviewsPerDay: number;
  /** Seconds. */
  learningSteps: number[];
  relearningSteps: number[];
  /** Days. */
  maximumInterval: number;
  /** Null where FSRS was off. */
  retention: number | null;
  /** Of FSRS-4.5, 5 or 6; null where there are none. */
  weights: number[] | null;
  /** 0 for never. */
  leechThreshold: number;
  leechSuspends: boolean;
}

/** What a deck says of its options: which they are, and what it has of its own. */
export interface DeckOptions {
  options: number;
  newPerDay: number | null;
  reviewsPerDay: number | null;
  /** 0–1. */
  retention: number | null;
}

type Json = Record<string, unknown>;
const object = (value: unknown): Json =>
  value !== null && typeof value === 'object' ? (value as Json) : {};
const numbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [];
const number = (value: unknown, otherwise: number) =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

/** Options as schema 11 has them: JSON of `col.dconf`. */
export function legacyOptions(id: number, json: unknown, fsrs: boolean): AnkiOptions {
  const all = object(json);
  const [fresh, review, lapse] = [object(all['new']), object(all['rev']), object(all['lapse'])];
  const weights = ['fsrsParams6', 'fsrsParams5', 'fsrsWeights'].map((key) => numbers(all[key]));
  return {
    id: idOf(id),
    name: typeof all['name'] === 'string' ? all['name'] : '',
    newPerDay: number(fresh['perDay'], 20),
    reviewsPerDay: number(review['perDay'], 200),
    learningSteps: inSeconds(numbers(fresh['delays'])),
    relearningSteps: inSeconds(numbers(lapse['delays'])),
    maximumInterval: number(review['maxIvl'], 36_500),
    retention: fsrs ? number(all['desiredRetention'], 0.9) : null,
    weights: fsrs ? firstWeights(weights) : null,
    leechThreshold: number(lapse['leechFails'], 8),
    leechSuspends: number(lapse['leechAction'], 1) === 0,
  };
}

/** Options as schema 15 and up has them: a message, whose field numbers are those of Anki's `deck_config.proto`. */
export function newOptions(
  id: number,
  name: string,
  config: Uint8Array,
  fsrs: boolean,
): AnkiOptions {
  const message = readMessage(config, 'The deck options');
  const weights = [6, 5, 3].map((field) => floatsField(message, field));
  const [retention = 0.9] = floatsField(message, 37);
  return {
    id: idOf(id),
    name,
    newPerDay: numberField(message, 9),
    reviewsPerDay: numberField(message, 10),
    learningSteps: inSeconds(floatsField(message, 1)),
    relearningSteps: inSeconds(floatsField(message, 2)),
    maximumInterval: numberField(message, 16),
    retention: fsrs ? retention : null,
    weights: fsrs ? firstWeights(weights) : null,
    leechThreshold: numberField(message, 22),
    leechSuspends: numberField(message, 21) === 0,
  };
}

const idOf = (id: number) => `anki-${Math.abs(id).toString(36)}`;

const firstWeights = (lists: readonly number[][]): number[] | null =>
  lists.find(
    (list) => [17, 19, 21].includes(list.length) && list.every((each) => Number.isFinite(each)),
  ) ?? null;

/** Steps of Anki are minutes. */
const inSeconds = (minutes: readonly number[]): number[] =>
  minutes
    .slice(0, 10)
    .map((each) => Math.round(each * 60))
    .filter((each) => each >= 1 && each <= 30 * 86_400);

/** Which options a deck has, in schema 11. */
export const legacyDeckOptions = (json: unknown): DeckOptions => {
  const deck = object(json);
  const own = (key: string) => (typeof deck[key] === 'number' ? deck[key] : null);
  // A whole number of percent.
  const retention = own('desiredRetention');
  return {
    options: number(deck['conf'], 0),
    newPerDay: own('newLimit'),
    reviewsPerDay: own('reviewLimit'),
    retention: retention === null ? null : retention / 100,
  };
};

/** Which options a deck has, in schema 15 and up: what its `kind` says where it is no filtered deck. */
export function newDeckOptions(kind: Uint8Array): DeckOptions | null {
  const [normal] = readMessage(kind, 'A deck').bytes.get(1) ?? [];
  if (!normal) return null;
  const message = readMessage(normal, 'A deck');
  return {
    options: numberField(message, 1),
    newPerDay: message.numbers.get(7)?.at(-1) ?? null,
    reviewsPerDay: message.numbers.get(6)?.at(-1) ?? null,
    retention: floatsField(message, 10).at(-1) ?? null,
  };
}

/** A deck's options with what it has of its own over them; null where it has none. */
export function optionsOf(
  deck: DeckOptions | null,
  all: ReadonlyMap<number, AnkiOptions>,
): AnkiOptions | null {
  const options = deck && all.get(deck.options);
  if (!options) return null;
  const made = {
    ...options,
    newPerDay: deck.newPerDay ?? options.newPerDay,
    reviewsPerDay: deck.reviewsPerDay ?? options.reviewsPerDay,
  };
  if (deck.retention === null || options.retention === null) return made;
  // What a deck has of its own a preset cannot have, so it gets one of its own.
  const percent = Math.round(deck.retention * 100);
  const { id, name } = options;
  return {
    ...made,
    id: `${id}-${percent}`,
    name: `${name}, ${percent} %`,
    retention: deck.retention,
  };
}

/** Anki's own way to say that reviews have no limit. */
const unlimited = 9999;

/** The preset that these options come to, within the app's bounds; on every device the same. */
export function presetOf(options: AnkiOptions, base: Preset): Preset {
  const { id, name, retention, weights, maximumInterval, leechThreshold } = options;
  return {
    ...base,
    id,
    name: name.trim().slice(0, 100) || 'Anki',
    retention: retention === null ? base.retention : clamp(retention, 0.7, 0.99),
    learningSteps: options.learningSteps,
    relearningSteps: options.relearningSteps,
    maximumInterval: maximumInterval >= 1 ? clamp(maximumInterval, 1, 36_500) : 36_500,
    weights: weights ? upgradeWeights(weights) : base.weights,
    trained: null,
    leechThreshold: leechThreshold >= 1 ? clamp(leechThreshold, 1, 99) : base.leechThreshold,
    leechSuspends: leechThreshold >= 1 && options.leechSuspends,
  };
}

/** A deck's share of the day; null where Anki set none. */
export const limitsOf = ({ newPerDay, reviewsPerDay }: AnkiOptions) => ({
  newPerDay: clamp(Math.round(newPerDay), 0, unlimited),
  reviewsPerDay: reviewsPerDay >= unlimited ? null : clamp(Math.round(reviewsPerDay), 0, unlimited),
});
