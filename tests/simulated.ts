import { hash32, mix } from '../src/core/hash.ts';
import { nextInterval, nextMemory, retrievability } from '../src/core/memory/schedule.ts';
import type { Memory } from '../src/core/memory/schedule.ts';
import type { TrainingReview } from '../src/core/memory/training.ts';
import { Again, Easy, Good, Hard, type Rating, type StudyDay } from '../src/core/model.ts';

/** Weights of a learner who is clearly not the usual one: forgets much sooner, and gains less by each success. */
export const knownWeights: readonly number[] = [
  0.03, 0.12, 0.35, 1.5, 6.9, 0.6, 2.6, 0.02, 1.15, 0.25, 0.6, 1.2, 0.08, 0.4, 1.9, 0.45, 2.3, 0.7,
  0.2, 0.1, 0.3,
];

/** The default weights' own schedule, that is, what a learner sees before anything is trained. */
export interface Simulated {
  cards: number;
  /** Study days over which cards are introduced and reviewed. */
  days: number;
  from: StudyDay;
  seed: string;
  /** Those of the schedule: when cards come. */
  schedule: readonly number[];
  /** Those of the learner: what is recalled. */
  memory?: readonly number[];
}

/**
 * The histories of a simulated learner whose memory follows known weights, while cards come as other weights schedule
 * them: the same for the same seed. What is forgotten is asked again on the same day.
 */
export function simulate(about: Simulated): TrainingReview[][] {
  const memory = about.memory ?? knownWeights;
  return Array.from({ length: about.cards }, (_, card) => live(card, about, memory)).filter(
    ({ length }) => length > 0,
  );
}

function live(card: number, about: Simulated, weights: readonly number[]): TrainingReview[] {
  const { days, from, schedule } = about;
  const seed = hash32(`${about.seed}/${card}`);
  let n = 0;
  const chance = () => mix(seed, n++) / 2 ** 32;
  const history: TrainingReview[] = [];
  let known: Memory | null = null;
  let planned: Memory | null = null;
  let last = 0;
  let day = from + Math.floor((card / about.cards) * days * 0.6);
  const give = (rating: Rating) => {
    const elapsed = history.length > 0 ? day - last : 0;
    const time = day * 86_400_000 + 43_200_000 + (card % 30_000) * 1000 + history.length * 60_000;
    history.push({ rating, elapsed, day, time });
    known = nextMemory(known, elapsed, rating, weights);
    planned = nextMemory(planned, elapsed, rating, schedule);
    last = day;
  };
  for (give(first(chance())); ;) {
    const spacing = { weights: schedule, retention: 0.9, maximumInterval: 36_500 };
    const interval = nextInterval(planned!.stability, spacing);
    day = last + Math.max(1, Math.round(interval * (0.75 + chance() * 0.5)));
    if (day >= from + days) return history;
    const recalled = chance() < retrievability(known!.stability, day - last, weights);
    give(recalled ? later(chance()) : Again);
    if (!recalled) give(Good);
  }
}

const first = (p: number): Rating => (p < 0.3 ? Again : p < 0.45 ? Hard : p < 0.9 ? Good : Easy);
const later = (p: number): Rating => (p < 0.12 ? Hard : p < 0.93 ? Good : Easy);
