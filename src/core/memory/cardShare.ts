import { studyDay } from '../day.ts';
import { onBreak } from './breaks.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import type { Done } from './done.ts';
import { byRecall } from './dueOrder.ts';
import { offers } from './fresh.ts';
import { interviewRule, termsToCome } from './interview.ts';
import { introduce, SPARE } from './introduce.ts';
import type { Scan } from './scan.ts';
import { openReviews } from './share.ts';
import type { Share, Sharing } from './share.ts';

/** Reviews within the decks' own limits. */
function withinDecks(c: Columns, due: number[], { decks }: StudyContext, done: Done): number[] {
  const left = new Map<number, number>();
  for (const { number, reviewsPerDay } of decks) {
    if (reviewsPerDay === null) continue;
    left.set(number, reviewsPerDay - (done.byDeck.get(number)?.reviews ?? 0));
  }
  if (left.size === 0) return due;
  return due.filter((card) => {
    const room = left.get(c.deck[card]!);
    if (room === undefined) return true;
    left.set(c.deck[card]!, room - 1);
    return room > 0;
  });
}

/** New cards of the whole day: none in a planned break or on the day a way back was chosen, and what "Learn more" has granted. */
export function freshShare({
  settings,
  moment,
}: Pick<StudyContext, 'settings' | 'moment'>): number {
  const today = studyDay(moment);
  if (onBreak(settings.breaks, today)) return 0;
  const usual = settings.pace?.since === today ? 0 : settings.newPerDay;
  return usual + (settings.extra?.day === today ? settings.extra.cards : 0);
}

/** The lane of cards. */
export const cardLane: Sharing = { lane: 'cards', share: cardShare };

/** Cards: reviews as they are due, or the way back; new cards unless they pause. */
function cardShare(c: Columns, context: StudyContext, seen: Scan, done: Done): Share {
  const { settings, moment, only } = context;
  const decks = context.decks.filter(({ number }) => !only || only.has(number));
  const today = studyDay(moment);
  const open = openReviews(c, seen, done, context);
  const waiting = open.due.length;
  const pace = settings.pace?.reviewsPerDay ?? Infinity;
  const paced = waiting + done.reviews > pace;
  const ordered = paced ? byRecall(c, open.due, today, context) : open.due;
  const due = withinDecks(c, ordered, context, done);
  const reviews = paced ? due.slice(0, Math.max(0, pace - done.reviews)) : due;

  const rule = interviewRule(context);
  const pauses = paced || rule?.nothingNew;
  const share = pauses ? 0 : freshShare(context);
  const room = Math.max(0, share - done.fresh);
  const offered = offers(c, decks, {
    today,
    aim: settings.aim,
    marks: seen.marks,
    only: rule?.active ? termsToCome(c, context) : null,
    most: pauses ? 0 : room + SPARE,
    newOrder: settings.newOrder,
    burySiblings: settings.burySiblings,
  });
  const introduced = introduce(c, offered, done, { share, marks: seen.marks, ...settings });
  return { reviews, ...introduced, blend: settings.mix, waiting, overdue: open.overdue, paced };
}
