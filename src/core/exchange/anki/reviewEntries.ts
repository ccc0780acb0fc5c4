import { studyDay } from '../../day.ts';
import { plainEntry } from '../../memory/entry.ts';
import {
  AskedNow,
  Learning,
  type LogEntry,
  New,
  type Rating,
  Relearning,
  Review,
  type State,
  type StudyDay,
} from '../../model.ts';
import type { AnkiReview } from './ankiModel.ts';
import { clamp, type HistoryContext, IMPORTED, longestDue } from './historyContext.ts';

/** Whether a review is an answer: what Anki did by itself or by hand is none. */
export const isAnswer = ({ ease, kind }: AnkiReview) =>
  ease >= 1 && ease <= 4 && kind >= 0 && kind <= 3;

/** An answer in a filtered deck that lets them count for nothing: FSRS passes over it. */
export const isCram = ({ kind, factor }: AnkiReview) => kind === 3 && factor === 0;

/** A card that was made new again. */
const isReset = ({ kind, factor, ease }: AnkiReview) => kind === 4 && factor === 0 && ease === 0;

/** The answers of a card, and where it was made new again, in the order of its log. */
export function reviewEntries(
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
