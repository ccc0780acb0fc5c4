import { DAY, dayStart, studyDay } from '../../day.ts';
import { plainEntry } from '../../memory/entry.ts';
import { replay } from '../../memory/replay.ts';
import type { Memory } from '../../memory/schedule.ts';
import { memoryFromSm2 } from '../../memory/sm2.ts';
import {
  AskedNow,
  Learning,
  type LogEntry,
  type Moment,
  New,
  type Preset,
  type Rating,
  Relearning,
  Review,
  type Schedule,
  type State,
  type StudyDay,
} from '../../model.ts';
import type { AnkiCard, AnkiCollection, AnkiReview } from './ankiModel.ts';

/** What a card's history depends on beside itself. */
export interface HistoryContext {
  /** Study day from which Anki counts due days. */
  created: StudyDay;
  /** An instant as the learner lived it. */
  momentAt: (ms: number) => Moment;
}

/** Imported history belongs to no device: the same package makes the same entries on all of them. */
const IMPORTED = 0;

/** What SM-2 is taken to have aimed at, as Anki takes it. */
const sm2Retention = 0.9;
/** An ease for cards that have none, in permille. */
const usualEase = 2500;
const longestDue = 100_000;

/**
 * The study day from which Anki counts: the local date on which the collection was made (rslib `timing.rs` counts
 * calendar days from there, and the rollover hour only decides which day it is now).
 */
export function createdDay(
  { created }: Pick<AnkiCollection, 'created'>,
  offsetAt: (ms: number) => number,
): StudyDay {
  const ms = created.seconds * 1000;
  const offset = created.minutesWest === null ? offsetAt(ms) : -created.minutesWest;
  return Math.floor((ms + offset * 60_000) / DAY);
}

/**
 * The log entries of an imported card, in key order: its reviews, then what it is now (`set`), then whether it is
 * suspended, flagged, marked or buried. No two have the same time. None for a new card that nothing was done to.
 * @param reviews of this card, by time
 */
export function historyOf(
  blank: Schedule,
  card: AnkiCard,
  marked: boolean,
  reviews: readonly AnkiReview[],
  preset: Preset,
  context: HistoryContext,
): LogEntry[] {
  const entries = reviewEntries(blank.card, reviews, context);
  let time = entries.at(-1)?.time ?? 0;
  const set = setEntry(blank, card, entries, preset, context);
  if (set) {
    entries.push(set);
    time = set.time;
  }
  const changed = Math.max(0, card.modified) * 1000;
  const add = (kind: LogEntry['kind'], stability = 0) => {
    time = Math.max(time + 1, changed);
    const about = { time, device: IMPORTED, card: blank.card, kind, stability };
    entries.push(plainEntry(about, context.momentAt(time)));
  };
  if (card.queue === -1) add('suspend');
  if (card.queue === -2 || card.queue === -3) add('bury');
  if (card.flag > 0) add('flag', card.flag);
  if (marked) add('mark');
  return entries;
}

/** The reviews of each card, by its id, in the order in which the collection has them. */
export function reviewsOf({ reviews }: Pick<AnkiCollection, 'reviews'>): Map<number, AnkiReview[]> {
  const byCard = new Map<number, AnkiReview[]>();
  for (const review of reviews) {
    const own = byCard.get(review.card);
    if (own) own.push(review);
    else byCard.set(review.card, [review]);
  }
  return byCard;
}

/** Whether a review is an answer: what Anki did by itself or by hand is none. */
export const isAnswer = ({ ease, kind }: AnkiReview) =>
  ease >= 1 && ease <= 4 && kind >= 0 && kind <= 3;
/** A card that was made new again. */
const isReset = ({ kind, factor, ease }: AnkiReview) => kind === 4 && factor === 0 && ease === 0;

function reviewEntries(
  card: number,
  reviews: readonly AnkiReview[],
  { momentAt }: HistoryContext,
): LogEntry[] {
  const entries: LogEntry[] = [];
  let before: State = New;
  for (const review of reviews) {
    const { time } = review;
    if (isReset(review)) {
      const reset = { time, device: IMPORTED, card, kind: 'reset' as const };
      if (before !== New) entries.push(plainEntry(reset, momentAt(time)));
      before = New;
    }
    if (!isAnswer(review)) continue;
    const moment = momentAt(time);
    const day = studyDay(moment);
    const stateBefore = stateBeforeOf(review, before);
    const after = stateAfter(review, stateBefore, day);
    // Written out: there may be millions.
    entries.push({
      time,
      device: IMPORTED,
      card,
      offset: moment.offset,
      day,
      kind: 'grade',
      rating: review.ease as Rating,
      taken: clamp(review.taken, 0, 3_600_000),
      flags: review.kind === 3 ? AskedNow : 0,
      intervalBefore: stateBefore === Review ? clamp(Math.round(review.before), 0, 65_535) : 0,
      stateBefore,
      state: after.state,
      step: after.step,
      due: after.due,
      target: null,
      stability: 0,
      difficulty: 0,
    });
    before = after.state;
  }
  return entries;
}

/** In which state a card was answered: Anki says it by kind, but not whether it was new. */
function stateBeforeOf({ kind, before }: AnkiReview, known: State): State {
  if (kind === 1) return Review;
  if (kind === 2) return Relearning;
  if (known !== New) return kind === 3 ? known : known === Relearning ? Relearning : Learning;
  return kind === 3 && before > 0 ? Review : New;
}

function stateAfter(
  { interval, time }: AnkiReview,
  before: State,
  day: StudyDay,
): Pick<LogEntry, 'state' | 'step' | 'due'> {
  if (interval > 0) return { state: Review, step: 0, due: day + clamp(interval, 1, longestDue) };
  const state = before === Review || before === Relearning ? Relearning : Learning;
  return { state, step: 0, due: time + clamp(-interval, 0, 2_000_000) * 1000 };
}

/** What the card is now, at its last review's time or, without one, at that of its last change. */
function setEntry(
  blank: Schedule,
  card: AnkiCard,
  entries: readonly LogEntry[],
  preset: Preset,
  context: HistoryContext,
): LogEntry | null {
  const now = stateNow(card, preset, context);
  if (!now) return null;
  const grade = sinceReset(entries).findLast(({ kind }) => kind === 'grade');
  const told = card.lastReview === null ? null : card.lastReview * 1000;
  const latest = (entries.at(-1)?.time ?? 0) + 1;
  const time = grade ? latest : Math.max(latest, told ?? card.modified * 1000);
  const moment = context.momentAt(time);
  const memory = memoryOf(blank, card, entries, preset);
  if (!memory) return null;
  const last =
    grade || told !== null || now.state !== Review
      ? studyDay(moment)
      : now.due - Math.max(1, Math.round(card.interval));
  const about = { time, device: IMPORTED, card: blank.card, kind: 'set' as const };
  return plainEntry(
    {
      ...about,
      ...now,
      day: last,
      stability: Math.fround(memory.stability),
      difficulty: Math.fround(memory.difficulty),
    },
    moment,
  );
}

const sinceReset = (entries: readonly LogEntry[]) =>
  entries.slice(entries.findLastIndex(({ kind }) => kind === 'reset') + 1);

/** State, step and due of a card that is not new. */
function stateNow(
  { type, queue, due, left }: AnkiCard,
  preset: Preset,
  context: HistoryContext,
): Pick<LogEntry, 'state' | 'step' | 'due'> | null {
  if (type !== Learning && type !== Review && type !== Relearning) return null;
  // Until 2018 a lapsed card was still a review card, in the queue of those that are learned.
  const lapsed = type === Review && (queue === 1 || queue === 3);
  if (type === Review && !lapsed)
    return { state: Review, step: 0, due: context.created + clamp(due, -longestDue, longestDue) };
  const state = type === Learning ? Learning : Relearning;
  const steps = state === Learning ? preset.learningSteps : preset.relearningSteps;
  const step = clamp(steps.length - (left % 1000), 0, Math.max(0, steps.length - 1));
  const isDay = Math.abs(due) < 1e8;
  const day = context.created + clamp(due, -longestDue, longestDue);
  const ms = isDay ? dayStart(day, context.momentAt(day * DAY)) : due * 1000;
  return { state, step, due: clamp(ms, 0, 8e15) };
}

/**
 * FSRS's memory as it is; without one, that of a replay of the whole history with the card's preset; where the history
 * is missing or begins in the middle, from interval and ease (`memoryFromSm2`, as fsrs-rs has it).
 */
function memoryOf(
  blank: Schedule,
  card: AnkiCard,
  entries: readonly LogEntry[],
  preset: Preset,
): Memory | null {
  if (card.memory) return card.memory;
  const first = sinceReset(entries).find(({ kind }) => kind === 'grade');
  if (first?.stateBefore === New) {
    const { stability, difficulty } = replay(blank, entries, preset);
    if (stability > 0) return { stability, difficulty };
  }
  // Learned by steps, and nobody knows how: it is as good as new.
  if (card.type === Learning) return null;
  const ease = card.ease >= 1300 ? card.ease : usualEase;
  const interval = clamp(card.interval, 1, preset.maximumInterval);
  return memoryFromSm2(ease / 1000, interval, sm2Retention, preset.weights);
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, Number.isFinite(value) ? value : least));
