import { studyDay } from '../day.ts';
import { mix } from '../hash.ts';
import { Again, Colour, Marked, MATURE, New, Out, Review } from '../model.ts';
import type { Deck, LogEntry } from '../model.ts';
import { has } from './columns.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { newPlace } from './fresh.ts';
import { isAnotherWay, kindOf, laneOf, presetFor } from './lane.ts';
import { isLeech } from './leech.ts';
import { retrievability } from './schedule.ts';

/** States one may choose to go through, in the order offered. */
export const customStates = ['young', 'mature', 'lapsed', 'leech', 'flagged', 'marked'] as const;
export type CustomState = (typeof customStates)[number];

/** What can be studied besides the day's work. */
export type CustomStudy =
  | { kind: 'forgotten' }
  | { kind: 'ahead'; days: number }
  | { kind: 'preview'; cards: number }
  | { kind: 'state'; state: CustomState }
  | { kind: 'module'; module: string }
  | { kind: 'cards'; cards: readonly number[] }
  | { kind: 'warmup'; minutes: number };

/** Whether grades of it count, as in Anki: only reviewing ahead changes schedules. */
export function leavesTrace({ kind }: CustomStudy): boolean {
  return kind === 'ahead';
}

/** The cards of a custom study, in the order in which they come; never questions, and never cards that are out. */
export function customCards(c: Columns, context: StudyContext, study: CustomStudy): number[] {
  switch (study.kind) {
    case 'forgotten':
      return forgotten(c, context.entries);
    case 'ahead':
      return ahead(c, context, study.days);
    case 'preview':
      return preview(c, context).slice(0, study.cards);
    case 'state':
      return shuffled(c, context, (card) => isInState(c, context, card, study.state));
    case 'module':
      return inModule(c, context, study.module);
    case 'cards':
      return study.cards.filter((card) => mayCome(c, card));
    case 'warmup':
      return warmup(c, context, study.minutes);
  }
}

function mayCome(c: Columns, card: number): boolean {
  return has(c, card) && !(c.flags[card]! & Out) && laneOf(c.template[card]!) === 'cards';
}

function cardsWhere(c: Columns, wanted: (card: number) => boolean): number[] {
  const cards: number[] = [];
  for (let card = 0; card < c.length; card++)
    if (mayCome(c, card) && wanted(card)) cards.push(card);
  return cards;
}

/** In an order that differs from day to day. */
function shuffled(c: Columns, { moment }: StudyContext, wanted: (card: number) => boolean) {
  const today = studyDay(moment);
  const place = (card: number) => mix(c.seed[card]!, today + 1);
  return cardsWhere(c, wanted).sort((a, b) => place(a) - place(b));
}

/** Cards of today's Again, the latest last. */
function forgotten(c: Columns, entries: readonly LogEntry[]): number[] {
  const cards = new Set<number>();
  for (const { card, kind, rating } of entries) {
    if (kind !== 'grade' || rating !== Again) continue;
    cards.delete(card);
    cards.add(card);
  }
  return [...cards].filter((card) => mayCome(c, card));
}

/** Cards due on the next days, soonest first. */
function ahead(c: Columns, { moment }: StudyContext, days: number): number[] {
  const today = studyDay(moment);
  const due = (card: number) => c.due[card]! - today;
  return cardsWhere(
    c,
    (card) => c.state[card] === Review && due(card) > 0 && due(card) <= days,
  ).sort((a, b) => due(a) - due(b) || mix(c.seed[a]!, today) - mix(c.seed[b]!, today));
}

/** New cards of the decks that are on, in teaching order. */
function preview(c: Columns, { decks, settings }: StudyContext): number[] {
  const rank = new Map(decks.filter((d) => d.enabled).map((deck, i) => [deck.number, i]));
  const place = (card: number) =>
    rank.get(c.deck[card]!)! * 2 ** 32 + newPlace(c, card, 'teaching');
  const mayPreview = (card: number) =>
    c.state[card] === New &&
    rank.has(c.deck[card]!) &&
    c.level[card]! <= settings.aim &&
    !isAnotherWay(c.template[card]!);
  return cardsWhere(c, mayPreview).sort((a, b) => place(a) - place(b) || a - b);
}

function inModule(c: Columns, context: StudyContext, module: string): number[] {
  const decks = new Set(context.decks.filter((d) => d.module === module).map((d) => d.number));
  return shuffled(c, context, (card) => decks.has(c.deck[card]!) && c.state[card] !== New);
}

function isInState(c: Columns, context: StudyContext, card: number, state: CustomState): boolean {
  const interval = c.due[card]! - c.last[card]!;
  switch (state) {
    case 'young':
      return c.state[card] === Review && interval < MATURE;
    case 'mature':
      return c.state[card] === Review && interval >= MATURE;
    case 'lapsed':
      return c.lapses[card]! > 0;
    case 'leech':
      return isLeech(c, context, card);
    case 'flagged':
      return (c.flags[card]! & Colour) !== 0;
    case 'marked':
      return (c.flags[card]! & Marked) !== 0;
  }
}

/**
 * Cards that have been seen, by weight × chance of having been forgotten, as many as fit into so many minutes. A card
 * weighs one, and one more for each question that rests on its term (a heuristic).
 */
function warmup(c: Columns, context: StudyContext, minutes: number): number[] {
  const { decks, presets, moment, usual } = context;
  const today = studyDay(moment);
  const numbered = new Map<number, Deck>(decks.map((deck) => [deck.number, deck]));
  const weights = new Map<number, number>();
  for (const [, terms] of decks.flatMap((deck) => deck.requires)) {
    for (const term of terms) weights.set(term, (weights.get(term) ?? 1) + 1);
  }
  const value = (card: number) => {
    const preset = presetFor(presets, numbered.get(c.deck[card]!), c.template[card]!);
    const recall = retrievability(c.stability[card]!, today - c.last[card]!, preset.weights);
    return (weights.get(card) ?? 1) * (1 - recall);
  };
  const seen = cardsWhere(c, (card) => c.stability[card]! > 0).map((card) => ({
    card,
    value: value(card),
  }));
  seen.sort((a, b) => b.value - a.value || a.card - b.card);
  let left = minutes * 60_000;
  const fits = ({ card }: { card: number }) =>
    (left -= usual.answerTime[kindOf(c.template[card]!)]) >= 0;
  const end = seen.findIndex((each) => !fits(each));
  return (end < 0 ? seen : seen.slice(0, end)).map(({ card }) => card);
}
