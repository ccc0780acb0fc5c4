import { has, type Columns } from '../core/memory/columns.ts';
import { effective } from '../core/memory/replay.ts';
import {
  entryKinds,
  type Deck,
  type Lane,
  type LogEntry,
  type Preset,
  type StudyDay,
} from '../core/model.ts';
import { answerTimes, timeByCard, type AnswerTime } from '../core/stats/answerTimes.ts';
import {
  confidenceOf,
  makeCalibration,
  type Calibration,
  type Confidence,
} from '../core/stats/calibration.ts';
import { inSet, type CardSet } from '../core/stats/cardSet.ts';
import { materialOf, weightsBy } from '../core/stats/cardValues.ts';
import { makeCurves, type ForgettingCurves } from '../core/stats/forgetting.ts';
import { longestTime, type HardCard } from '../core/stats/hardest.ts';
import { makeReadiness, weeksUntil, type ReadinessPoint } from '../core/stats/readiness.ts';
import { replayGrades } from '../core/stats/replayGrades.ts';
import { connected } from './connection.ts';
import type { Db } from './db.ts';
import { columnsOf, presetsOf } from './load.ts';
import { readLog, undosOf, type Log } from './log.ts';
import { readEntry } from './logPage.ts';
import { gradesIn } from './statsLog.ts';

/** Which reviews are asked for: of these cards, on or after a day; all before it is replayed for what it left behind. */
export interface RecallAsk {
  cards: CardSet;
  /** Null: from the first. */
  since: StudyDay | null;
  today: StudyDay;
}

/** What panels over single reviews are made of. */
export interface RecallFigures {
  calibration: Record<Lane, Calibration>;
  confidence: Confidence;
  curves: ForgettingCurves;
  times: AnswerTime[];
  /** Cards that took most time, all days counted: milliseconds. */
  longest: HardCard[];
  /** Cards expected to be recalled, week by week, and how many there are. */
  readiness: ReadinessPoint[];
  material: number;
}

/** Cards of a list of the hardest. */
export const HARDEST = 10;

/** What the recall of some cards came to, from the whole log: a second or two for a million reviews, so in a worker. */
export async function readRecall(db: Db, ask: RecallAsk): Promise<RecallFigures> {
  const tables = [db.logPages, db.logLoose, db.cardPages, db.cardLoose, db.decks, db.presets];
  const read = await connected(db, () =>
    db.transaction('r', tables, () =>
      Promise.all([
        readLog(db),
        db.cardPages.toArray(),
        db.cardLoose.toArray(),
        db.decks.toArray(),
        db.presets.toArray(),
      ]),
    ),
  );
  const [log, pages, loose, decks, presets] = read;
  return recallIn(log, columnsOf(pages, loose), { decks, presets: presetsOf(presets) }, ask);
}

function recallIn(
  log: Log,
  columns: Columns,
  choices: { decks: Deck[]; presets: Record<string, Preset> },
  { cards, since, today }: RecallAsk,
): RecallFigures {
  const grades = gradesIn(log, cards);
  const weightsOf = weightsBy(columns, choices);
  const from = since ?? Number.NEGATIVE_INFINITY;
  const material = materialOf(columns, cards, choices.decks);
  const first = Math.max(from, grades.length > 0 ? grades.day[0]! : today);
  const days = weeksUntil(today, first);
  const readiness = makeReadiness(days, (card) => material[card] === 1, weightsOf);
  const ofCards = makeCalibration(grades, 'cards', from);
  const ofQuestions = makeCalibration(grades, 'questions', from);
  const curves = makeCurves(grades, weightsOf, from);
  replayGrades(grades, changesIn(log, cards), weightsOf, [readiness, ofCards, ofQuestions, curves]);
  const templateOf = (card: number) => (has(columns, card) ? columns.template[card]! : null);
  return {
    calibration: { cards: ofCards.done(), questions: ofQuestions.done() },
    confidence: confidenceOf(grades, from),
    curves: curves.done(),
    times: answerTimes(grades, templateOf, from),
    longest: longestTime(columns, cards, HARDEST, timeByCard(grades)),
    readiness: readiness.done(),
    material: material.reduce((sum, counts) => sum + counts, 0),
  };
}

const SET = entryKinds.indexOf('set');
const RESET = entryKinds.indexOf('reset');

/** The memories given and the resets that hold. */
function changesIn(log: Log, cards: CardSet): LogEntry[] {
  const changes = log.loose.filter(({ kind }) => kind === 'set' || kind === 'reset');
  for (const page of log.pages) {
    page.kind.forEach((kind, at) => {
      if (kind === SET || kind === RESET) changes.push(readEntry(page, at));
    });
  }
  const chosen = changes.filter(({ card }) => inSet(cards, card));
  return effective([...undosOf(log), ...chosen]);
}
