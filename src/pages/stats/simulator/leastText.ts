import type { LeastWork } from '../../../core/memory/leastWork.ts';
import { figure } from '../../../ui/words.ts';
import { percent } from '../words.ts';

const each = (minutes: number) =>
  Number.isFinite(minutes) ? `${minutes.toFixed(minutes < 10 ? 2 : 0)}\u00a0min` : '–';

/** "About 84 %, by this estimate: 1.20 min for each card remembered. At your 90 % it is 1.31 min, …" */
export function leastCaption(least: LeastWork | null, aim: number | null): string {
  if (!least)
    return 'A lower retention means fewer reviews but more forgetting; somewhere between lies the least work.';
  const { best, tried } = least;
  if (best.memorised === 0) return 'No card would be seen in these days.';
  const found = `About ${percent(best.retention)}, by this estimate: ${each(best.each)} for each card remembered.`;
  const own = tried.find(({ retention }) => retention === aim);
  if (!own) return found;
  if (own.retention === best.retention) return `${found} That is what is set.`;
  const [mine, its] = [own, best].map(({ memorised }) => figure(Math.round(memorised)));
  return `${found} At your ${percent(own.retention)} it is ${each(own.each)}, with ${mine!} remembered in the end instead of ${its!}.`;
}

/** What every retention tried comes to. */
export const leastTable = ({ tried }: LeastWork) => ({
  caption: 'Work by desired retention',
  head: ['Retention', 'For each', 'Minutes', 'Remembered'],
  rows: tried.map((work) => [
    percent(work.retention),
    each(work.each),
    figure(Math.round(work.minutes)),
    figure(Math.round(work.memorised)),
  ]),
});
