import { Known, New, Review, Out } from '../model.ts';
import type { Settings, StudyDay } from '../model.ts';
import { Absent } from './columns.ts';
import type { Columns } from './columns.ts';
import type { StudyContext, UsualDay } from './context.ts';
import { DEFINITION, FOLLOWUP, introduces, QUESTION, TERM } from './lane.ts';
import { ANSWERS_DUE, ANSWERS_NEW } from './minutes.ts';
import { addToLoad, emptyLoad, makeQuestionFlow } from './questionFlow.ts';
import type { QuestionLoad } from './questionFlow.ts';
import { RIPE_DAYS } from './scan.ts';

/** Cards that are still to come, as far as a plan must know. */
export interface Ahead {
  /** Cards not yet seen, but for reverse cards and follow-ups. */
  unseen: number;
  /** Of those, terms whose reverse will come once they have ripened. */
  reversible: number;
  /** Reverse cards on the way: how many ripen in so many days (0: ripe by now). */
  ripening: number[];
  /** Questions not yet asked. */
  questions: number;
  /** Questions under way. */
  load: QuestionLoad;
  /** Follow-ups not yet seen, of all questions. */
  followups: number;
  /** Of those, the ones whose question has been answered. */
  waiting: number;
}

/**
 * Days from a term's first grade until its reverse may come, and for which share of terms: default steps and weights,
 * measured by the simulated learner.
 */
const ripens: readonly [days: number, share: number][] = [
  [4, 0.08],
  [9, 0.17],
  [12, 0.15],
  [15, 0.15],
  [18, 0.1],
  [25, 0.1],
  [40, 0.1],
  [65, 0.1],
  [90, 0.05],
];
/** Days from the review after which a well remembered term has ripened, or will need one more. */
const RIPENS_AFTER = 11;
/** Days from a question's first answer until its follow-ups come, in equal parts: siblings bury each other. */
const follows = [1, 3, 5, 8] as const;
/** Days after which a plan gives up. */
const HORIZON = 3650;

/** Counts what is to come: decks that are on, levels at or below the aim. */
export function ahead(
  c: Columns,
  { decks, settings }: Pick<StudyContext, 'decks' | 'settings'>,
  today: StudyDay,
): Ahead {
  const on = new Map(decks.filter((d) => d.enabled).map((d) => [d.number, d.directions]));
  const found: Ahead = {
    unseen: 0,
    reversible: 0,
    ripening: [],
    questions: 0,
    load: emptyLoad(),
    followups: 0,
    waiting: 0,
  };
  const ripensIn = new Map<number, number>();
  const asked = new Set<number>();
  const reverse: number[] = [];
  const followups: number[] = [];
  for (let card = 0; card < c.length; card++) {
    const state = c.state[card]!;
    const directions = on.get(c.deck[card]!);
    if (state === Absent || !directions || c.level[card]! > settings.aim) continue;
    if (c.flags[card]! & Out) continue;
    const template = c.template[card]!;
    const note = c.note[card]!;
    if (state !== New) {
      if (template === QUESTION) {
        asked.add(note);
        addToLoad(found.load, c, card, today);
      }
      if (template === TERM && !(c.flags[card]! & Known))
        ripensIn.set(note, ripening(c, card, today));
    } else if (template === QUESTION) found.questions++;
    else if (template === FOLLOWUP) followups.push(note);
    else if (!introduces(directions, template)) continue;
    else if (template === DEFINITION) reverse.push(note);
    else found.unseen++;
  }
  found.followups = followups.length;
  found.waiting = followups.filter((note) => asked.has(note)).length;
  for (const note of reverse) {
    const days = ripensIn.get(note);
    if (days === undefined) found.reversible++;
    else found.ripening[days] = (found.ripening[days] ?? 0) + 1;
  }
  return found;
}

/** Days until a term that has been seen will let its reverse in, if all goes well. */
function ripening(c: Columns, card: number, today: StudyDay): number {
  const stability = c.stability[card]!;
  if (stability >= RIPE_DAYS) return 0;
  const due = c.state[card] === Review ? Math.max(0, c.due[card]! - today) : 0;
  // About a fifth of its final value: one more review is enough.
  return due + 1 + (stability >= RIPE_DAYS / 5 ? 0 : RIPENS_AFTER);
}

/** The days by which all is seen; null for more than ten years. */
export interface SeenBy {
  /** Cards other than reverse cards and follow-ups. */
  cards: StudyDay | null;
  questions: StudyDay | null;
}

/**
 * When everything will have been seen at so many new cards a day, day by day as the queue would do it: follow-ups of
 * the day before first, one in three a ripe reverse card, the rest in teaching order. Today counts as a day.
 * Limits of single decks, links between questions and terms, and an interview date are not looked at.
 * @param pause days of a way back, on which no new card comes
 */
export function seenBy(
  plan: Ahead,
  limits: Pick<Settings, 'newPerDay' | 'newQuestionsPerDay' | 'questionsPerDay'>,
  today: StudyDay,
  pause = 0,
): SeenBy {
  const perQuestion = (plan.followups - plan.waiting) / Math.max(1, plan.questions);
  const reversible = plan.reversible / Math.max(1, plan.unseen);
  const ripe = [...plan.ripening];
  const arriving: number[] = [];
  const ask = makeQuestionFlow(plan.load, plan.questions, limits);
  let { unseen, questions, waiting } = plan;
  let reverse = 0;
  const seen: SeenBy = {
    cards: unseen > 0 ? null : today,
    questions: questions > 0 ? null : today,
  };
  for (let day = 0; day < HORIZON && (seen.cards === null || seen.questions === null); day++) {
    const share = day < pause ? 0 : limits.newPerDay;
    reverse += ripe[day] ?? 0;
    waiting += arriving[day] ?? 0;
    const followups = Math.min(waiting, share);
    const turned = Math.min(reverse, Math.floor(share / 3));
    const plain = Math.min(unseen, Math.max(0, share - followups - turned));
    const asked = ask();
    waiting -= followups;
    for (const days of follows) {
      const part = (asked * perQuestion) / follows.length;
      arriving[day + days] = (arriving[day + days] ?? 0) + part;
    }
    reverse -= turned;
    unseen -= plain;
    questions -= asked;
    for (const [days, part] of ripens) {
      ripe[day + days] = (ripe[day + days] ?? 0) + plain * reversible * part;
    }
    // Half a card is none: the flow is in expected values.
    if (unseen < 0.5) seen.cards ??= today + day;
    if (questions < 0.5) seen.questions ??= today + day;
  }
  return seen;
}

/**
 * Minutes of cards a day that so many new cards a day come to, while new cards last: on a deck of a track's size about
 * 18 reviews and 1.6 more for each new card (measured by the simulated learner at 5 to 20 a day).
 */
export function minutesPerDay(newPerDay: number, { answerTime }: UsualDay): number {
  const reviews = newPerDay > 0 ? 18 + 1.6 * newPerDay : 0;
  return ((newPerDay * ANSWERS_NEW + reviews * ANSWERS_DUE) * answerTime.term) / 60_000;
}
