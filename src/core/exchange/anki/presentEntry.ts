import { DAY, dayStart, studyDay } from '../../day.ts';
import { plainEntry } from '../../memory/entry.ts';
import { replay } from '../../memory/replay.ts';
import type { Memory } from '../../memory/schedule.ts';
import { memoryFromSm2 } from '../../memory/sm2.ts';
import {
  Learning,
  type LogEntry,
  New,
  type Preset,
  Relearning,
  Review,
  type Schedule,
} from '../../model.ts';
import type { AnkiCard } from './ankiModel.ts';
import { clamp, type HistoryContext, IMPORTED, longestDue } from './historyContext.ts';

/** What SM-2 is taken to have aimed at, as Anki takes it. */
const sm2Retention = 0.9;
/** An ease for cards that have none, in permille. */
const usualEase = 2500;

/** A card's log. */
export interface Past {
  entries: readonly LogEntry[];
  /** Those that say something of its memory. */
  counted: readonly LogEntry[];
  /** The first time after all of them. */
  latest: number;
}

/** What a card is now, after all that was done to it; null where it is new and nothing was. */
export const presentEntry = (
  blank: Schedule,
  card: AnkiCard,
  past: Past,
  preset: Preset,
  context: HistoryContext,
): LogEntry | null =>
  card.type === New ? resetEntry(past, context) : setEntry(blank, card, past, preset, context);

/** A card that is new, though it was answered: then none of that counts, and Anki does not always say so in its log. */
function resetEntry({ entries, latest }: Past, { momentAt }: HistoryContext): LogEntry | null {
  const { card, kind } = entries.at(-1) ?? { card: 0, kind: 'reset' };
  if (kind === 'reset') return null;
  return plainEntry({ time: latest, device: IMPORTED, card, kind: 'reset' }, momentAt(latest));
}

/** What the card is now, at its last review's time or, without one, at that of its last change. */
function setEntry(
  blank: Schedule,
  card: AnkiCard,
  { counted, latest }: Past,
  preset: Preset,
  context: HistoryContext,
): LogEntry | null {
  const now = stateNow(card, preset, context);
  if (!now) return null;
  const grade = sinceReset(counted).findLast(({ kind }) => kind === 'grade');
  const told = card.lastReview === null ? null : card.lastReview * 1000;
  const time = grade ? latest : Math.max(latest, told ?? card.modified * 1000);
  const moment = context.momentAt(time);
  const memory = memoryOf(blank, card, counted, preset);
  if (!memory) return null;
  const known = told !== null || now.state !== Review;
  const never = now.due - Math.max(1, Math.round(card.interval));
  const last = grade?.day ?? (known ? studyDay(moment) : never);
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
