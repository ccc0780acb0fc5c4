import { cardLane } from './cardShare.ts';
import { questionLane } from './questionShare.ts';
import { dayStart } from '../day.ts';
import { New, Out } from '../model.ts';
import type { DayCounts, Level, StudyDay } from '../model.ts';
import { freshShare } from './cardShare.ts';
import type { Columns } from './columns.ts';
import { comeback } from './comeback.ts';
import type { Comeback } from './comeback.ts';
import type { DaySummary, StudyContext } from './context.ts';
import { interviewRule } from './interview.ts';
import { QUESTION } from './lane.ts';
import { ANSWERS_DUE, ANSWERS_NEW, cardMinutes, questionMinutes } from './minutes.ts';
import { buildQueue, counts } from './queue.ts';
import type { Queue } from './queue.ts';
import { addCounts, cardsDone, emptyCounts } from './totals.ts';

/** What is left of one module's cards today; `module` is null for decks of one's own. */
export interface ModuleCounts {
  module: string | null;
  fresh: number;
  learning: number;
  due: number;
}

/** What Today says. */
export interface Overview {
  day: StudyDay;
  cards: { fresh: number; learning: number; due: number; minutes: number };
  questions: { count: number; minutes: number };
  /** In teaching order, those with anything left. */
  modules: ModuleCounts[];
  /** Today so far, over all decks. */
  done: DayCounts;
  tomorrow: { cards: number; minutes: number };
  /** A way back to offer; null while one is under way. */
  comeback: Comeback | null;
  /** Review cards due whatever the limits say, and those of them due before today. */
  backlog: { waiting: number; overdue: number };
  /** The way back has reached its end: `settings.pace` can be cleared. */
  paceOver: boolean;
  interview: { days: number; answered: number; total: number; level: Level } | null;
  /** Cards done on the last seven days, today last. */
  week: number[];
  /** When the next learning card of today is due (ms). */
  nextLearning: number | null;
  /** New cards that "Learn more" could still bring today, at most 5. */
  more: number;
}

/** "Learn 5 more". */
const MORE = 5;

/**
 * Everything Today says, from memory alone: a few passes over the columns.
 * @param summaries past days over all decks, in any order; the last seven are enough
 */
export function overview(
  c: Columns,
  context: StudyContext,
  summaries: readonly DaySummary[],
): Overview {
  const { usual, settings, today } = context;
  const cards = buildQueue(c, context, cardLane);
  const questions = buildQueue(c, context, questionLane);
  const { day } = cards;
  const left = counts(questions);
  const done =
    today.day === day
      ? Object.values(today.counts).reduce(addCounts, emptyCounts())
      : emptyCounts();
  return {
    day,
    cards: { ...counts(cards), minutes: cardMinutes(c, cards, usual) },
    questions: {
      count: left.due + left.fresh + left.learning,
      minutes: questionMinutes(questions, context.decks, usual),
    },
    modules: moduleCounts(c, cards, context),
    done,
    tomorrow: tomorrow(c, cards, context),
    comeback: settings.pace ? null : comeback(c, cards, usual),
    backlog: { waiting: cards.waiting, overdue: cards.overdue },
    paceOver: settings.pace !== null && !cards.paced,
    interview: interview(c, context),
    week: week(day, done, summaries),
    nextLearning: cards.learning[0]?.due ?? null,
    more: cards.fresh.length === 0 ? Math.min(MORE, cards.spare.length) : 0,
  };
}

function moduleCounts(c: Columns, queue: Queue, { decks }: StudyContext): ModuleCounts[] {
  const modules = new Map<string | null, ModuleCounts>();
  const byDeck = new Map<number, ModuleCounts>();
  for (const { number, module } of decks) {
    const line = modules.get(module) ?? { module, fresh: 0, learning: 0, due: 0 };
    modules.set(module, line);
    byDeck.set(number, line);
  }
  const add = (card: number, what: 'fresh' | 'learning' | 'due') => {
    const line = byDeck.get(c.deck[card]!);
    if (line) line[what]++;
  };
  for (const card of queue.fresh) add(card, 'fresh');
  for (const { card } of queue.learning) add(card, 'learning');
  for (const card of queue.reviews) add(card, 'due');
  return [...modules.values()].filter((line) => line.fresh + line.learning + line.due > 0);
}

/** What tomorrow's queue will hold, once what is left of today is done. */
function tomorrow(c: Columns, queue: Queue, context: StudyContext): Overview['tomorrow'] {
  const { settings, usual } = context;
  const moment = { ...context.moment, now: dayStart(queue.day + 1, context.moment) };
  const next = buildQueue(c, { ...context, moment, entries: [] }, cardLane);
  const pace = next.paced ? settings.pace!.reviewsPerDay : Infinity;
  const due = Math.max(0, Math.min(pace, next.waiting - queue.reviews.length));
  const today = new Set(queue.fresh);
  const others = [...next.fresh, ...next.spare].filter((card) => !today.has(card));
  const fresh = Math.min(freshShare({ settings, moment }), others.length);
  const ms = usual.answerTime.term * (due * ANSWERS_DUE + fresh * ANSWERS_NEW);
  return { cards: due + fresh, minutes: ms / 60_000 };
}

/** Questions at or below the aim: how many have been answered. */
function interview(c: Columns, context: StudyContext): Overview['interview'] {
  const rule = interviewRule(context);
  if (!rule) return null;
  const { aim } = context.settings;
  const on = new Set(context.decks.filter((deck) => deck.enabled).map((deck) => deck.number));
  let answered = 0;
  let total = 0;
  for (let card = 0; card < c.length; card++) {
    if (c.template[card] !== QUESTION || !on.has(c.deck[card]!) || c.level[card]! > aim) continue;
    if (c.state[card]! > 3 || c.flags[card]! & Out) continue;
    total++;
    if (c.state[card] !== New) answered++;
  }
  return { days: rule.days, answered, total, level: aim };
}

function week(day: StudyDay, done: DayCounts, summaries: readonly DaySummary[]): number[] {
  const days = Array.from({ length: 7 }, () => 0);
  for (const summary of summaries) {
    const at = summary.day - day + 6;
    if (at >= 0 && at < 6) days[at] = cardsDone(summary.counts);
  }
  days[6] = cardsDone(done);
  return days;
}
