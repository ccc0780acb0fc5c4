import type { CardFacts } from '../../core/memory/cardFacts.ts';
import { laneOf } from '../../core/memory/lane.ts';
import { type Break, Learning, type StudyDay } from '../../core/model.ts';
import { date, span, weekdayDate } from '../dates.ts';
import { count } from '../words.ts';

const percent = (share: number) => `${Math.round(share * 1000) / 10}\u202f%`;
const tenth = (days: number) => (days < 10 ? Math.round(days * 10) / 10 : Math.round(days));

/** "Why this date?" in a sentence or two, from the card's own figures. */
export function whyText({ why, today, schedule }: CardFacts): string {
  switch (why.kind) {
    case 'new':
      return 'It has not been asked yet: it comes when it is its turn among the new cards.';
    case 'set': {
      const pause = why.was?.pause;
      if (!pause) return `You set this date by hand on ${date(why.day, today)}.`;
      const was = `${weekdayDate(why.was!.day, today)}, in your break ${spanText(pause, today)}`;
      return `It was moved on ${date(why.day, today)}: until then it was due on ${was}.`;
    }
    case 'given':
      return `It came with its memory from elsewhere on ${date(why.day, today)}.`;
    case 'learning': {
      const kind = schedule.state === Learning ? 'learning' : 'relearning';
      const again = why.failed ? 'It was answered Again, so it' : 'It';
      return `${again} is on step ${why.step + 1} of ${kind}: it comes back soon, until it is known for the day.`;
    }
    case 'interval':
      return `Stability is ${tenth(why.stability)} days; at ${percent(why.retention)} desired retention that is ${count(why.exact, 'day')}${spreadText(why, today, isQuestion(schedule))}.`;
  }
}

type Interval = Extract<CardFacts['why'], { kind: 'interval' }>;

const isQuestion = ({ template }: CardFacts['schedule']) => laneOf(template) === 'questions';
const spanText = ({ from, to }: Break, today: StudyDay) =>
  `${from === to ? 'on' : 'from'} ${span(from, to, today)}`;

function spreadText(why: Interval, today: StudyDay, question: boolean): string {
  const { exact, days, spread, maximum } = why;
  if (days === exact) return '';
  if (exact >= maximum && days <= maximum) return `, kept to ${count(days, 'day')} by the limits`;
  // Beyond what spreading does, the order of the four grades decided.
  const far = Math.abs(days - exact) > Math.max(1.5, exact * 0.3 + 1);
  if (far || spread === 'none') return `; it was given ${count(days, 'day')} when it was answered`;
  return `, spread to ${count(days, 'day')}${reasonOfDay(why, today, question)}`;
}

/** What made the formula's own day the worse one: said only where today's plan and load still show it. */
function reasonOfDay({ own, given, spread }: Interval, today: StudyDay, question: boolean): string {
  const [from, to] = [own, given].map(({ day }) => weekdayDate(day, today));
  const would = `. ${from}, the day that would be,`;
  if (own.pause && !given.pause) return `${would} is in your break ${spanText(own.pause, today)}`;
  if (own.share < given.share) {
    const most = own.share === 0 ? 'nothing' : `only ${percent(own.share)} of a usual day`;
    return `${would} is an easy day, on which ${most} is to come`;
  }
  if (spread === 'fuzz') return ' to part from cards learnt with it';
  if (own.others === null || given.others === null || own.others <= given.others)
    return ': of the days around, those with less to do are likelier';
  const others = count(own.others, question ? 'other question' : 'other card');
  return `${would} has ${others} due; ${to} has ${given.others}`;
}
