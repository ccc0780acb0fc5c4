import { sumAnswers, type Answers } from '../../core/stats/answers.ts';
import { correct, type Buttons } from '../../core/stats/buttons.ts';
import type { AddedBin, AddedDay } from '../../core/stats/added.ts';
import type { CalendarDay } from '../../core/stats/calendar.ts';
import { AHEAD, type DueDay } from '../../core/stats/due.ts';
import {
  allCards,
  retentionOf,
  share,
  type Recall,
  type Retention,
  type RetentionRow,
} from '../../core/stats/retention.ts';
import type { Range } from '../../core/stats/span.ts';
import { cardStates, type CardState } from '../../core/stats/states.ts';
import type { Period } from '../../core/stats/truePeriods.ts';
import type { StudyDay } from '../../core/model.ts';
import { about, count, figure, list, tied } from '../../ui/words.ts';
import { hourText, percent, reachText, stateNames } from './words.ts';

/** How far a chart reaches back. */
export interface Reach {
  range: Range;
  /** The first day shown. */
  from: StudyDay;
}

/** The day in one sentence: "17 reviews today in about 3 minutes; 8 of 9 review cards recalled." */
export function sentence(answers: readonly Answers[], recall: Retention): string {
  const { count: given, taken } = sumAnswers(answers);
  if (given === 0) return 'Nothing reviewed yet today.';
  const done = `${count(given, 'review')} today in ${about(taken / 60_000)}`;
  const cards = allCards(recall);
  return cards.asked === 0 ? `${done}.` : `${done}; ${ofCards(cards)} recalled.`;
}

const ofCards = ({ asked, recalled }: Recall) =>
  `${figure(recalled)} of ${count(asked, 'review card')}`;

/** "17 answers today by kind of card, 2 of them Again." */
export function todayCaption(answers: readonly Answers[]): string {
  const { count: given, again } = sumAnswers(answers);
  if (given === 0) return 'No answers today so far.';
  const of = again === 0 ? 'none' : figure(again);
  return `${count(given, 'answer')} today by kind of card, ${of} of them Again.`;
}

/** "34 cards are due today, 12 of them from earlier days; 212 cards are due in the next 30 days." */
export function dueCaption(rows: readonly DueDay[]): string {
  const [today, ...ahead] = rows.slice(0, AHEAD + 1) as [DueDay, ...DueDay[]];
  const coming = ahead.reduce((sum, { cards }) => sum + cards, 0);
  const asked = ahead.reduce((sum, { questions }) => sum + questions, 0);
  const waiting = today.waiting > 0 ? `, ${figure(today.waiting)} of them from earlier days` : '';
  const now = due(today.cards, today.questions);
  const said = `${now[0]!.toUpperCase()}${now.slice(1)} today${waiting}`;
  return `${said}; ${due(coming, asked)} in the next ${AHEAD} days.`;
}

const due = (cards: number, questions: number) => {
  if (cards + questions === 0) return 'nothing is due';
  return `${both(cards, questions)} ${cards + questions === 1 ? 'is' : 'are'} due`;
};
const both = (cards: number, questions: number) =>
  list([
    ...(cards > 0 ? [count(cards, 'card')] : []),
    ...(questions > 0 ? [count(questions, 'question')] : []),
  ]);

/** "Today 8 of 9 review cards recalled; 91 % in the last 30 days, aim 90 %." */
export function retentionCaption(
  days: readonly RetentionRow[],
  today: StudyDay,
  aim: number,
  { range, from }: Reach,
): string {
  const now = allCards(retentionOf(days, today, today));
  const all = allCards(retentionOf(days, from, today));
  const said = now.asked === 0 ? 'No review cards today' : `Today ${ofCards(now)} recalled`;
  const over = all.asked === 0 ? 'none' : percent(share(all));
  return `${said}; ${over} ${reachText[range]}, aim ${percent(aim)}.`;
}

/** "12 reviews today; 1,204 on 61 days of 2026." */
export function calendarCaption(cells: readonly CalendarDay[], year: number, now: number): string {
  const studied = cells.filter(({ reviews }) => reviews > 0);
  const all = studied.reduce((sum, { reviews }) => sum + reviews, 0);
  return `${count(now, 'review')} today; ${figure(all)} on ${count(studied.length, 'day')} of ${year}.`;
}

/** "172 cards today: 106 unseen, 12 learning, 30 young and 24 mature." */
export function statesCaption(counts: Readonly<Record<CardState, number>>): string {
  const there = cardStates.filter((state) => counts[state] > 0);
  const all = there.reduce((sum, state) => sum + counts[state], 0);
  if (all === 0) return 'No cards here yet.';
  const parts = there.map((state) => `${figure(counts[state])} ${stateNames[state].toLowerCase()}`);
  return `${count(all, 'card')} today: ${list(parts)}.`;
}

/** "Today 8 of 9 review cards recalled, yesterday 90 %; 91 % of all 1,204 so far." */
export function trueCaption(rows: Readonly<Record<Period, Retention>>): string {
  const [today, yesterday, all] = [rows.today, rows.yesterday, rows.all].map(allCards) as [
    Recall,
    Recall,
    Recall,
  ];
  const now = today.asked === 0 ? 'No review cards today' : `Today ${ofCards(today)} recalled`;
  const before = yesterday.asked === 0 ? '' : `, yesterday ${percent(share(yesterday))}`;
  const over =
    all.asked === 0 ? 'none so far' : `${percent(share(all))} of all ${figure(all.asked)} so far`;
  return `${now}${before}; ${over}.`;
}

/** "12 answers of cards today; most in the last 30 days at 20:00–21:00, 89 % of them recalled." */
export function hoursCaption(
  hours: readonly Recall[],
  today: readonly Recall[],
  range: Range,
): string {
  const now = today.reduce((sum, { asked }) => sum + asked, 0);
  const said = `${now === 0 ? 'No answers' : count(now, 'answer')} of cards today`;
  const fullest = hours.reduce(
    (best, { asked }, at) => (asked > hours[best]!.asked ? at : best),
    0,
  );
  const most = hours[fullest]!;
  if (most.asked === 0) return `${said}; none ${reachText[range]}.`;
  const over = range === 'all' ? 'most' : `most ${reachText[range]}`;
  return `${said}; ${over} at ${tied(hourText(fullest))}, ${percent(share(most))} of them recalled.`;
}

/** "9 of 12 answers today were not Again; 88 % in the last 30 days." */
export function buttonsCaption(
  rows: readonly Buttons[],
  today: readonly Buttons[],
  range: Range,
): string {
  const sum = (of: readonly Buttons[]) =>
    of.map(correct).reduce((a, b) => {
      return { asked: a.asked + b.asked, recalled: a.recalled + b.recalled };
    });
  const [now, all] = [sum(today), sum(rows)];
  const said =
    now.asked === 0
      ? 'No answers today'
      : `${figure(now.recalled)} of ${count(now.asked, 'answer')} today ${now.asked === 1 ? 'was' : 'were'} not Again`;
  return `${said}; ${all.asked === 0 ? 'none' : percent(share(all))} ${reachText[range]}.`;
}

/** "No cards added today; 120 in the last 30 days, 640 cards in all." */
export function addedCaption(
  days: readonly AddedDay[],
  shown: readonly AddedBin[],
  today: StudyDay,
  range: Range,
): string {
  const now = days.find(({ day }) => day === today)?.cards ?? 0;
  const all = shown.at(-1)?.total ?? 0;
  const said = `${now === 0 ? 'No cards' : count(now, 'card')} added today`;
  if (range === 'all') return `${said}; ${figure(all)} in all.`;
  const over = shown.reduce((sum, { cards }) => sum + cards, 0);
  return `${said}; ${figure(over)} ${reachText[range]}, ${figure(all)} in all.`;
}
