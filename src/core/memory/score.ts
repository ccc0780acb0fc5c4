import { Again } from '../model.ts';
import type { StudyDay } from '../model.ts';
import { nextMemory, retrievability } from './schedule.ts';
import type { Memory } from './schedule.ts';
import type { History } from './training.ts';

/** How well weights foretell what was recalled. Lower is better, both ways. */
export interface Score {
  /** Reviews foretold. */
  reviews: number;
  /** Mean of −ln of the chance given to what happened. */
  logLoss: number;
  /** Root of the mean square of (share recalled − mean chance) over bins of like reviews. */
  rmse: number;
}

interface Bin {
  reviews: number;
  recalled: number;
  foretold: number;
}

/** Chances are kept this far from 0 and 1, so that one surprise is not infinite. */
const EDGE = 1e-7;

/**
 * Scores weights on the reviews from a day on; the history before them is gone through too. Bins as the srs-benchmark
 * and fsrs-rs make them (https://github.com/open-spaced-repetition/srs-benchmark, `rmse_matrix`).
 */
export function score(
  histories: readonly History[],
  weights: readonly number[],
  from: StudyDay = -Infinity,
): Score {
  const bins = new Map<string, Bin>();
  let reviews = 0;
  let loss = 0;
  for (const history of histories) {
    let memory: Memory | null = null;
    let longTerm = 0;
    let lapses = 0;
    for (const { rating, elapsed, day } of history) {
      if (memory && elapsed > 0) {
        longTerm++;
        if (day >= from) {
          const chance = retrievability(memory.stability, elapsed, weights);
          const recalled = rating !== Again;
          const given = recalled ? chance : 1 - chance;
          loss -= Math.log(Math.min(1 - EDGE, Math.max(EDGE, given)));
          reviews++;
          addTo(bins, binOf(elapsed, longTerm + 1, lapses), chance, recalled);
        }
        if (rating === Again) lapses++;
      }
      memory = nextMemory(memory, elapsed, rating, weights);
    }
  }
  return { reviews, logLoss: reviews > 0 ? loss / reviews : 0, rmse: rmseOf(bins, reviews) };
}

/** Like reviews: about the same interval, place among the card's reviews, and lapses; same-day ones count in none. */
function binOf(elapsed: number, place: number, lapses: number): string {
  const interval = stepped(elapsed, 2.48, 3.62).toFixed(2);
  const at = Math.round(stepped(place, 1.99, 1.89));
  const lapsed = lapses === 0 ? 0 : Math.round(stepped(lapses, 1.65, 1.73));
  return `${interval}/${at}/${lapsed}`;
}

const stepped = (value: number, factor: number, base: number) =>
  factor * base ** Math.floor(Math.log(value) / Math.log(base));

function addTo(bins: Map<string, Bin>, key: string, chance: number, recalled: boolean): void {
  let bin = bins.get(key);
  if (!bin) bins.set(key, (bin = { reviews: 0, recalled: 0, foretold: 0 }));
  bin.reviews++;
  bin.foretold += chance;
  if (recalled) bin.recalled++;
}

function rmseOf(bins: ReadonlyMap<string, Bin>, reviews: number): number {
  if (reviews === 0) return 0;
  let sum = 0;
  for (const bin of bins.values()) sum += (bin.recalled - bin.foretold) ** 2 / bin.reviews;
  return Math.sqrt(sum / reviews);
}
