import { questionLane } from '../../../../src/core/memory/questionShare.ts';
import { cardLane } from '../../../../src/core/memory/cardShare.ts';
import { dayStart } from '../../../../src/core/day.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import type { DaySummary } from '../../../../src/core/memory/context.ts';
import { kindOf, presetFor } from '../../../../src/core/memory/lane.ts';
import { loadOf, makeSpread } from '../../../../src/core/memory/load.ts';
import { overview } from '../../../../src/core/memory/overview.ts';
import type { Overview } from '../../../../src/core/memory/overview.ts';
import { daysToClear } from '../../../../src/core/memory/comeback.ts';
import { buildQueue } from '../../../../src/core/memory/queue.ts';
import { ahead, seenBy } from '../../../../src/core/memory/plan.ts';
import type { SeenBy } from '../../../../src/core/memory/plan.ts';
import { apply } from '../../../../src/core/memory/replay.ts';
import { gradeEntry, retrievability } from '../../../../src/core/memory/schedule.ts';
import { graded, reveal, startSession } from '../../../../src/core/memory/session.ts';
import { count, emptyCounts } from '../../../../src/core/memory/totals.ts';
import { usualDay } from '../../../../src/core/memory/usual.ts';
import { New, Review } from '../../../../src/core/model.ts';
import type {
  Lane,
  LogEntry,
  Moment,
  Rating,
  Schedule,
  Settings,
  StudyDay,
} from '../../../../src/core/model.ts';
import { defaultPresets, defaultSettings } from '../../../../src/core/memory/presets.ts';
import { contextOf, random } from './made.ts';
import type { Made } from './made.ts';

/** What one day came to. */
interface LivedDay {
  day: StudyDay;
  /** Minutes spent on cards, and on questions. */
  minutes: number;
  questionMinutes: number;
  /** What Today said in the morning. */
  said: Overview;
  seenBy: SeenBy;
  newCards: number;
  reviews: number;
  questions: number;
  away: boolean;
  paced: boolean;
}

export interface Life {
  days: LivedDay[];
  /** Days (from the first) on which the last card was seen, and the last question asked; null: not yet. */
  cardsSeen: number | null;
  questionsSeen: number | null;
  log: LogEntry[];
  /** Sessions begun anew in the middle of a day that went on with another card. */
  lost: number;
}

/**
 * First grades, grades of recalled reviews, and seconds by grade: meant to be those of fsrs-optimizer's
 * fsrs_simulator.py, but written from memory and not compared with it. The other odds are our own guesses.
 */
const firstOdds = [0.24, 0.094, 0.495, 0.171];
const recalledOdds = [0, 0.224, 0.631, 0.145];
const firstSeconds = [33.79, 24.3, 13.68, 6.5];
const reviewSeconds = [23, 11.68, 7.33, 5.6];
/** Chance to pass a learning step. */
const stepOdds = [0.12, 0.08, 0.75, 0.05];
const questionOdds = [0.2, 0.35, 0.45, 0];
const questionRecalled = [0, 0.35, 0.65, 0];

function draw(odds: readonly number[], chance: number): Rating {
  let sum = 0;
  for (const [i, odd] of odds.entries()) {
    sum += odd;
    if (chance < sum) return (i + 1) as Rating;
  }
  return 3;
}

const sharing = { cards: cardLane, questions: questionLane };

/** Lives through so many days with the real queue and session, and a memory that forgets as FSRS says it does. */
export function live(
  made: Made,
  options: {
    days: number;
    seed: number;
    settings?: Partial<Settings>;
    away?: readonly [from: number, to: number];
  },
): Life {
  const next = random(options.seed);
  const { columns } = made;
  const settings = { ...defaultSettings(), ...options.settings };
  const presets = Object.fromEntries(defaultPresets().map((preset) => [preset.id, preset]));
  const weights = presets['cards']!.weights;
  const minutes = new Map(made.decks.flatMap((deck) => deck.minutes));
  const first = 20_000;
  const summaries: DaySummary[] = [];
  const life: Life = { days: [], cardsSeen: null, questionsSeen: null, log: [], lost: 0 };
  const clock: Moment = { now: 0, offset: 60, rollover: settings.rollover };

  const rate = (s: Schedule, day: StudyDay): [Rating, number] => {
    const kind = kindOf(s.template);
    const recalled = next() < retrievability(s.stability, day - s.last, weights);
    const odds =
      kind === 'question'
        ? s.state === New
          ? questionOdds
          : questionRecalled
        : s.state === New
          ? firstOdds
          : s.state === Review
            ? recalledOdds
            : stepOdds;
    const rating = s.state === Review && !recalled ? 1 : draw(odds, next());
    const noise = Math.exp(0.5 * (next() + next() + next() - 1.5));
    if (kind === 'question') return [rating, (4 + 6 * next()) * 60_000];
    const seconds = (s.state === New ? firstSeconds : reviewSeconds)[rating - 1]!;
    return [rating, Math.round(seconds * (kind === 'followup' ? 1.5 : 1) * noise * 1000)];
  };

  for (let n = 0; n < options.days; n++) {
    const day = first + n;
    clock.now = dayStart(day, clock) + 3 * 3_600_000;
    const away = !!options.away && n >= options.away[0] && n < options.away[1];
    const today = { day, revision: 0, counts: { 1: emptyCounts() } };
    const entries: LogEntry[] = [];
    const usual = usualDay(summaries, life.log.slice(-600), columns, minutes);
    const context = () =>
      contextOf(made, { ...clock }, { settings, entries, today, usual, presets });

    let said = overview(columns, context(), summaries);
    if (said.paceOver) settings.pace = null;
    if (!away && said.comeback) settings.pace = { reviewsPerDay: said.comeback.pace, since: day };
    const offered = said.comeback;
    said = { ...overview(columns, context(), summaries), comeback: offered };
    const pause = (on: StudyDay) => {
      const { paced, waiting } = buildQueue(columns, context(), cardLane);
      return paced ? daysToClear(columns, on, waiting, settings.pace!.reviewsPerDay) : 0;
    };
    const lived: LivedDay = {
      day,
      minutes: 0,
      questionMinutes: 0,
      said,
      seenBy: seenBy(ahead(columns, context(), day), settings, day, pause(day)),
      newCards: 0,
      reviews: 0,
      questions: 0,
      away,
      paced: settings.pace !== null,
    };
    for (const lane of away ? [] : (['cards', 'questions'] as Lane[])) {
      let session = startSession(columns, context(), sharing[lane]);
      while (session.current || session.waitUntil !== null) {
        if (!session.current) {
          clock.now = session.waitUntil! + 1;
          session = startSession(columns, context(), sharing[lane]);
          continue;
        }
        if (next() < 0.05) {
          const again = startSession(columns, context(), sharing[lane]);
          if (again.current?.card !== session.current.card) life.lost++;
        }
        session = reveal(session);
        const before = readSchedule(columns, session.current!.card);
        const deck = made.decks[before.deck - 1];
        const preset = presetFor(presets, deck, before.template);
        const [rating, taken] = rate(before, day);
        clock.now += taken;
        const spread = makeSpread(preset.spread, loadOf(columns, day, lane), settings);
        const given = {
          time: clock.now,
          device: 1,
          taken,
          flags: 0,
          kind: 'grade',
          spread,
        } as const;
        const entry = gradeEntry(before, rating, preset, clock, given);
        const after = apply(before, entry, preset);
        writeSchedule(columns, after);
        entries.push(entry);
        life.log.push(entry);
        today.counts[1] = count(today.counts[1], entry, 1);
        if (lane === 'cards') lived.minutes += taken / 60_000;
        else lived.questionMinutes += taken / 60_000;
        session = graded(session, before, after, context());
      }
    }
    const counts = today.counts[1];
    lived.newCards = counts.newCards;
    lived.reviews = counts.reviews;
    lived.questions = counts.questions + counts.newQuestions;
    summaries.push({ day, counts });
    life.days.push(lived);
    const left = ahead(columns, context(), day);
    if (left.unseen === 0) life.cardsSeen ??= n;
    if (left.questions === 0) life.questionsSeen ??= n;
  }
  return life;
}

/** A quantile of unsorted numbers. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
