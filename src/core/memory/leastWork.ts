import type { StudyDay } from '../model.ts';
import type { Columns } from './columns.ts';
import type { Habits } from './habits.ts';
import { simulate } from './simulate.ts';
import type { Simulation, SimulationContext, Wish } from './simulate.ts';

/** Desired retentions tried, in percent: what a preset can be set to with sense. */
const [LOWEST, HIGHEST] = [70, 97];
/** Cards times days followed for each of them. */
const MOST = 1_500_000;

/** What a desired retention comes to. */
export interface Work {
  /** 0–1. */
  retention: number;
  /** All minutes of the days, without those of questions, and cards remembered at their end. */
  minutes: number;
  memorised: number;
  /** Minutes for each card remembered, those of the neighbouring retentions taken in: what is compared. */
  each: number;
}

export interface LeastWork {
  best: Work;
  /** From the lowest to the highest. */
  tried: Work[];
}

/**
 * The desired retention with the least work for each card remembered on the last day: all minutes over the sum of
 * retrievabilities, as fsrs-rs has it (src/simulation.rs, `optimal_retention`; Anki's "Compute minimum recommended
 * retention"). Where those search by Brent's method, every whole percent is tried here, with the same luck, and the
 * mean of three neighbours taken, so that chance does not decide. An estimate: it hangs on the habits, the weights and
 * the days looked at.
 */
export function leastWork(
  c: Columns,
  context: SimulationContext,
  habits: Habits,
  today: StudyDay,
  wish: Wish,
  onTried: (done: number) => void = () => undefined,
): LeastWork {
  const count = HIGHEST - LOWEST + 1;
  const raw = Array.from({ length: count }, (_, at) => {
    const retention = (LOWEST + at) / 100;
    const made = simulate(c, context, habits, today, { ...wish, retention }, undefined, MOST);
    onTried((at + 1) / count);
    return workOf(retention, made);
  });
  const tried = raw.map((work, at) => {
    const near = raw.slice(Math.max(0, at - 1), at + 2);
    return { ...work, each: near.reduce((sum, { each }) => sum + each, 0) / near.length };
  });
  return { tried, best: tried.reduce((best, work) => (work.each < best.each ? work : best)) };
}

function workOf(retention: number, made: Simulation): Work {
  const sum = (list: Float64Array) => list.reduce((a, b) => a + b, 0);
  const minutes = sum(made.minutes) - sum(made.questionMinutes);
  const memorised = made.memorised.at(-1) ?? 0;
  return { retention, minutes, memorised, each: memorised > 0 ? minutes / memorised : Infinity };
}
