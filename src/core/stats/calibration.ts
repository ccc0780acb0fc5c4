import { Again, QuestionLane, Sure, Unsure } from '../model.ts';
import type { StudyDay } from '../model.ts';
import type { Grades } from './grades.ts';
import type { Met, Watcher } from './replayGrades.ts';

/** Reviews whose recall was foreseen between two bounds (0–1). */
export interface CalibrationBin {
  from: number;
  to: number;
  reviews: number;
  /** Mean of what was foreseen, 0–1. */
  foreseen: number;
  /** Of the reviews, those recalled. */
  recalled: number;
}

/** How the recall that was foreseen compares with what came. */
export interface Calibration {
  reviews: number;
  /** Mean of what was foreseen, 0–1; null without reviews. */
  foreseen: number | null;
  recalled: number;
  /** Those with reviews, lowest first. */
  bins: CalibrationBin[];
  /** RMSE(bins) and log loss as srs-benchmark has them, 0 at best; null without reviews. */
  rmse: number | null;
  logLoss: number | null;
}

/** Bins of the picture. */
const BINS = 20;

/**
 * Bounds of the bins, as fsrs-optimizer's calibration graph has them (`get_bin`): ever narrower towards 1, where
 * nearly all reviews are.
 */
const bound = (bin: number) => Math.log(bin + 1) / Math.log(BINS + 1);
const binOf = (recall: number) => {
  const bin = Math.floor(Math.exp(Math.log(BINS + 1) * recall) - 1 + 1e-9);
  return Math.max(0, Math.min(BINS - 1, bin));
};

/** So near 0 and 1 a forecast counts as no nearer: one that was wrong would cost without end. */
const SURE = 1e-7;

interface Sum {
  reviews: number;
  foreseen: number;
  recalled: number;
}

/**
 * Collects the calibration of the reviews of cards, or of interview questions, on or after a day. As in srs-benchmark
 * (https://github.com/open-spaced-repetition/srs-benchmark) a review counts whose card had a memory and was last graded
 * on an earlier day; recalled is any grade but Again.
 */
export function makeCalibration(
  grades: Grades,
  lane: 'cards' | 'questions',
  since: StudyDay = Number.NEGATIVE_INFINITY,
): Watcher & { done(): Calibration } {
  const bins = Array.from({ length: BINS }, (): Sum => ({ reviews: 0, foreseen: 0, recalled: 0 }));
  const alike = new Map<string, Sum>();
  let loss = 0;
  return {
    graded(met) {
      const { at, recall, elapsed } = met;
      if (recall === null || elapsed === 0 || grades.day[at]! < since) return;
      if ((grades.flags[at]! & QuestionLane) !== (lane === 'questions' ? QuestionLane : 0)) return;
      const recalled = grades.rating[at] === Again ? 0 : 1;
      add(bins[binOf(recall)]!, recall, recalled);
      const key = alikeKey(met);
      let sum = alike.get(key);
      if (!sum) alike.set(key, (sum = { reviews: 0, foreseen: 0, recalled: 0 }));
      add(sum, recall, recalled);
      const p = Math.max(SURE, Math.min(1 - SURE, recall));
      loss -= Math.log(recalled ? p : 1 - p);
    },
    done() {
      const all = { reviews: 0, foreseen: 0, recalled: 0 };
      for (const { reviews, foreseen, recalled } of bins) {
        all.reviews += reviews;
        all.foreseen += foreseen;
        all.recalled += recalled;
      }
      const { reviews } = all;
      return {
        reviews,
        recalled: all.recalled,
        foreseen: reviews > 0 ? all.foreseen / reviews : null,
        bins: bins.flatMap((sum, bin): CalibrationBin[] =>
          sum.reviews === 0
            ? []
            : [
                {
                  ...sum,
                  from: bound(bin),
                  to: bound(bin + 1),
                  foreseen: sum.foreseen / sum.reviews,
                },
              ],
        ),
        rmse: reviews > 0 ? rmseOf([...alike.values()], reviews) : null,
        logLoss: reviews > 0 ? loss / reviews : null,
      };
    },
  };
}

function add(sum: Sum, foreseen: number, recalled: number): void {
  sum.reviews++;
  sum.foreseen += foreseen;
  sum.recalled += recalled;
}

/** The root of the mean, over all reviews, of the squared distance between foreseen and true recall of their bin. */
function rmseOf(sums: readonly Sum[], all: number): number {
  const squares = sums.reduce(
    (total, { reviews, foreseen, recalled }) => total + (foreseen - recalled) ** 2 / reviews,
    0,
  );
  return Math.sqrt(squares / all);
}

/**
 * RMSE(bins) puts together reviews alike in days since the last, in number and in lapses, each on a scale of powers
 * (`rmse_matrix` in srs-benchmark's utils.py, `r_matrix_index` in fsrs-rs): so a model that is right on average alone
 * scores badly.
 */
function alikeKey({ elapsed, reviews, lapses }: Readonly<Met>): string {
  const lapse = lapses === 0 ? '' : power(lapses, 1.73);
  return `${power(elapsed, 3.62)}/${power(reviews + 2, 1.89)}/${lapse}`;
}

const power = (of: number, base: number) => Math.floor(Math.log(of) / Math.log(base));

/** What became of answers before which the learner said whether they were sure. */
export interface Confidence {
  sure: { answers: number; wrong: number };
  unsure: { answers: number; wrong: number };
}

/** How sure and how wrong, over the grades on or after a day; wrong is Again. */
export function confidenceOf(
  grades: Grades,
  since: StudyDay = Number.NEGATIVE_INFINITY,
): Confidence {
  const found = { sure: { answers: 0, wrong: 0 }, unsure: { answers: 0, wrong: 0 } };
  for (let at = 0; at < grades.length; at++) {
    const flags = grades.flags[at]!;
    if (!(flags & (Sure | Unsure)) || grades.rating[at] === 0 || grades.day[at]! < since) continue;
    const said = flags & Sure ? found.sure : found.unsure;
    said.answers++;
    if (grades.rating[at] === Again) said.wrong++;
  }
  return found;
}
