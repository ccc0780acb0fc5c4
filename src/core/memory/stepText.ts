import { DAY } from '../day.ts';

const seconds = { s: 1, m: 60, h: 3600, d: DAY / 1000 } as const;
type Unit = keyof typeof seconds;
const units = Object.keys(seconds).reverse() as Unit[];

/** More steps than anyone waits for, and days that reviews take better. */
const MOST = 10;
const LONGEST = 30 * seconds.d;

/** Steps in seconds, or what about the text cannot be read. */
export type ReadSteps = { steps: number[] } | { problem: string };

/**
 * Reads learning steps written as in Anki: "1m 10m", units s, m, h and d, minutes where none is given, spaces or commas
 * between; empty for none. (https://docs.ankiweb.net/deck-options.html#learning-steps)
 */
export function readSteps(text: string): ReadSteps {
  const words = text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length > MOST)
    return { problem: `At most ${MOST} steps, please: these are ${words.length}.` };
  const steps: number[] = [];
  for (const word of words) {
    const [, amount, unit] = /^(\d+(?:\.\d+)?)([smhd]?)$/i.exec(word) ?? [];
    if (amount === undefined) {
      return { problem: `“${word}” is no step. Write a number with s, m, h or d, such as 10m.` };
    }
    const step = Number(amount) * seconds[((unit ?? '').toLowerCase() || 'm') as Unit];
    if (step < 1 || step > LONGEST) return { problem: `“${word}”: a step lasts from 1s to 30d.` };
    steps.push(step);
  }
  return { steps };
}

/** Steps as they are written: "1m 10m"; empty for none. */
export function stepsText(steps: readonly number[]): string {
  return steps.map(stepText).join(' ');
}

function stepText(step: number): string {
  const unit = units.find((each) => step % seconds[each] === 0) ?? 's';
  return `${step / seconds[unit]}${unit}`;
}
