import { Again, Hard } from '../model.ts';
import type { History } from './training.ts';

/** What the log says of how Hard is used. Of reviews on a later day than the grade before. */
export interface HardHabit {
  reviews: number;
  /** Shares of the reviews, 0–1. */
  again: number;
  hard: number;
  /** Shares recalled at the next review after Again and after Hard, 0–1, and of how many. */
  afterAgain: Share;
  afterHard: Share;
  /** Whether it looks as if Hard were pressed for what was not recalled. */
  suspect: boolean;
}

interface Share {
  reviews: number;
  recalled: number;
}

/** Reviews below which nothing is said. */
const ENOUGH = 100;

/** Next reviews after a button below which they are not compared. */
const ENOUGH_NEXT = 40;

/**
 * A heuristic, no more: FSRS takes Hard for "recalled, with effort". It looks misused where Hard is common and Again
 * almost unknown (nobody forgets less than one card in fifty at usual retentions), or where cards after Hard are
 * recalled clearly worse than cards after Again, although those fell further.
 */
export function hardHabit(histories: readonly History[]): HardHabit {
  const counts = { reviews: 0, again: 0, hard: 0 };
  const afterAgain: Share = { reviews: 0, recalled: 0 };
  const afterHard: Share = { reviews: 0, recalled: 0 };
  for (const history of histories) {
    let before: Share | null = null;
    history.forEach(({ rating, elapsed }, at) => {
      if (at === 0 || elapsed === 0) return;
      counts.reviews++;
      if (rating === Again) counts.again++;
      if (rating === Hard) counts.hard++;
      if (before) {
        before.reviews++;
        if (rating !== Again) before.recalled++;
      }
      before = rating === Again ? afterAgain : rating === Hard ? afterHard : null;
    });
  }
  const of = (part: number) => (counts.reviews > 0 ? part / counts.reviews : 0);
  const again = of(counts.again);
  const hard = of(counts.hard);
  const rareAgain = hard >= 0.15 && again < 0.02;
  const worse =
    Math.min(afterAgain.reviews, afterHard.reviews) >= ENOUGH_NEXT &&
    hard >= 0.1 &&
    recallOf(afterHard) < recallOf(afterAgain) - 0.05;
  const suspect = counts.reviews >= ENOUGH && (rareAgain || worse);
  return { reviews: counts.reviews, again, hard, afterAgain, afterHard, suspect };
}

/** Share recalled, 0–1; 0 of none. */
export const recallOf = ({ reviews, recalled }: Share): number =>
  reviews > 0 ? recalled / reviews : 0;
