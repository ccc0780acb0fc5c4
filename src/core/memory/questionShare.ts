import { studyDay } from '../day.ts';
import { onBreak } from './breaks.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import type { Done } from './done.ts';
import { categoriesOf, interviewRule } from './interview.ts';
import { SPARE } from './introduce.ts';
import { makeReady, unseenQuestions } from './questions.ts';
import type { Scan } from './scan.ts';
import { openReviews } from './share.ts';
import type { Share, Sharing } from './share.ts';

/** The lane of interview questions. */
export const questionLane: Sharing = { lane: 'questions', share: questionShare };

/** Questions: due before new, few of each; near an interview unseen ones first, their categories in turn. */
function questionShare(c: Columns, context: StudyContext, seen: Scan, done: Done): Share {
  const { settings, moment } = context;
  const { due, overdue } = openReviews(c, seen, done, context);
  const rule = interviewRule(context);
  const limit = rule?.questionsPerDay ?? settings.questionsPerDay;
  const room = Math.max(0, limit - done.cards.size);
  const common = { waiting: due.length, overdue, paced: false };
  const dueOnly = { ...common, reviews: due.slice(0, room), fresh: [], spare: [] };
  if (rule?.nothingNew || onBreak(settings.breaks, studyDay(moment)))
    return { ...dueOnly, blend: 'dueFirst' };

  const ready = makeReady(c, context);
  const unseen = unseenQuestions(c, context);
  const open = unseen.filter(ready).map(({ card }) => card);
  if (!rule?.active) {
    const left = Math.max(0, settings.newQuestionsPerDay - done.fresh);
    const fresh = open.slice(0, Math.min(left, room - dueOnly.reviews.length));
    const spare = open.slice(fresh.length, fresh.length + SPARE);
    return { ...dueOnly, fresh, spare, blend: 'dueFirst' };
  }
  // There may be no time left to see all terms first: questions that are not ready come after those that are.
  const early = unseen.filter((question) => !ready(question)).map(({ card }) => card);
  const inTurn = [...turns(open, context, done), ...turns(early, context, done)];
  const fresh = inTurn.slice(0, room);
  const spare = inTurn.slice(room, room + SPARE);
  const reviews = due.slice(0, room - fresh.length);
  return { ...common, reviews, fresh, spare, blend: 'freshFirst' };
}

/** Questions with their categories in turn: each time one of the category asked least today. */
function turns(cards: readonly number[], context: StudyContext, done: Done): number[] {
  const categories = categoriesOf(context.decks);
  const categoryOf = (card: number) => categories.get(card) ?? '';
  const groups = new Map<string, number[]>();
  for (const card of cards) {
    const group = groups.get(categoryOf(card));
    if (group) group.push(card);
    else groups.set(categoryOf(card), [card]);
  }
  const asked = new Map<string, number>();
  const add = (name: string) => asked.set(name, (asked.get(name) ?? 0) + 1);
  for (const card of done.cards) add(categoryOf(card));
  const names = [...groups.keys()].sort();
  // Begins with another category each day.
  const start = names.length && studyDay(context.moment) % names.length;
  const rotated = [...names.slice(start), ...names.slice(0, start)];
  const ordered: number[] = [];
  while (ordered.length < cards.length) {
    const open = rotated.filter((name) => groups.get(name)!.length > 0);
    const next = open.reduce((a, b) => ((asked.get(b) ?? 0) < (asked.get(a) ?? 0) ? b : a));
    ordered.push(groups.get(next)!.shift()!);
    add(next);
  }
  return ordered;
}
