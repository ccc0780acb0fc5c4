import { studyDay } from '../day.ts';
import { Out } from '../model.ts';
import type { Moment, Schedule } from '../model.ts';
import type { Sharing } from './share.ts';
import { has } from './columns.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { doneToday } from './done.ts';
import { afterGrade, buildQueue, counts, nextCard, without } from './queue.ts';
import type { Queue } from './queue.ts';

/** Studying one lane: a value that each step replaces. Nothing of it is stored; the log is enough to begin again. */
export interface Session {
  sharing: Sharing;
  queue: Queue;
  current: {
    card: number;
    revealed: boolean;
    /** Milliseconds, by the clock. */
    shownAt: number;
  } | null;
  /** Nothing to show now, but a learning card at this time (ms). */
  waitUntil: number | null;
  /** Grades given today in this lane, also before this session. */
  done: number;
}

function show(card: number, moment: Moment): Pick<Session, 'current' | 'waitUntil'> {
  return { current: { card, revealed: false, shownAt: moment.now }, waitUntil: null };
}

/** The turn of whatever comes next. */
function turn(queue: Queue, moment: Moment): Pick<Session, 'current' | 'waitUntil'> {
  const next = nextCard(queue, moment);
  if (next && 'card' in next) return show(next.card, moment);
  return { current: null, waitUntil: next?.waitUntil ?? null };
}

/**
 * Whether a session may begin with a card out of turn: it is there to be asked, and was not graded today, or is
 * still in the queue, as a learning card is.
 */
function mayBegin(c: Columns, queue: Queue, graded: ReadonlySet<number>, card: number): boolean {
  if (!has(c, card) || c.flags[card]! & Out) return false;
  return !graded.has(card) || queue.learning.some((step) => step.card === card);
}

/** A session that begins with a card, or with whose turn it is. */
function begin(columns: Columns, context: StudyContext, sharing: Sharing, card?: number): Session {
  const { grades, byDeck } = doneToday(columns, context.entries, sharing.lane);
  const { only } = context;
  const done = only
    ? [...byDeck].reduce((sum, [deck, each]) => sum + (only.has(deck) ? each.grades : 0), 0)
    : grades;
  const queue = buildQueue(columns, context, sharing);
  const common = { sharing, done };
  if (card === undefined) return { ...common, queue, ...turn(queue, context.moment) };
  const rest = context.settings.burySiblings
    ? withoutSiblings(queue, columns, card)
    : without(queue, card);
  return { ...common, queue: rest, ...show(card, context.moment) };
}

/**
 * Begins, or goes on after a reload: the same columns and entries give the same card.
 * @param first begin with this card, whatever the queue says, if it may still be asked today
 */
export function startSession(
  columns: Columns,
  context: StudyContext,
  sharing: Sharing,
  first?: number,
): Session {
  const session = begin(columns, context, sharing);
  const { cards } = doneToday(columns, context.entries, sharing.lane);
  if (first === undefined || !mayBegin(columns, session.queue, cards, first)) return session;
  return begin(columns, context, sharing, first);
}

/** A card asked out of turn buries its siblings as any other. */
function withoutSiblings(queue: Queue, c: Columns, card: number): Queue {
  const note = c.note[card]!;
  const siblings = [...queue.reviews, ...queue.fresh, ...queue.spare].filter(
    (other) => other !== card && c.note[other] === note,
  );
  return siblings.reduce(without, queue);
}

/** Shows the answer. */
export function reveal(session: Session): Session {
  if (!session.current) return session;
  return { ...session, current: { ...session.current, revealed: true } };
}

/** The next card after a grade was given to `before.card`, which became `after`. */
export function graded(
  session: Session,
  before: Schedule,
  after: Schedule,
  { moment }: Pick<StudyContext, 'moment'>,
): Session {
  const queue = afterGrade(session.queue, before, after, moment);
  return { ...session, queue, done: session.done + 1, ...turn(queue, moment) };
}

/**
 * After an undo: the card it was about is asked again at once. Columns and entries are as they are without the grade,
 * so any number of steps back end where the day began.
 */
export function undone(
  session: Session,
  card: number,
  columns: Columns,
  context: StudyContext,
): Session {
  return begin(columns, context, session.sharing, has(columns, card) ? card : undefined);
}

/** What is left of the day. */
export function remaining(session: Session): ReturnType<typeof counts> {
  return counts(session.queue);
}

/** Whether the study day has changed since the queue was built: then the session is begun anew. */
export function outdated(session: Session, moment: Moment): boolean {
  return session.queue.day !== studyDay(moment);
}
