import type { StudyDay } from '../model.ts';
import { COUNTS, narrowFigures, TIMES } from './figures.ts';
import type { Figures } from './figures.ts';

/**
 * The figures of several scopes that share no card, as of one: day by day. What is counted once a card and day (the
 * first review) stays right, since a card is in one of them only.
 */
export function sumFigures(parts: readonly Figures[]): Figures {
  if (parts.length === 1) return parts[0]!;
  const days = allDays(parts);
  const places = new Map(Array.from(days, (day, place) => [day, place]));
  const counts = new Uint32Array(days.length * COUNTS);
  const taken = new Float64Array(days.length * TIMES);
  for (const part of parts) {
    for (let at = 0; at < part.days.length; at++) {
      const place = places.get(part.days[at]!)!;
      add(counts, place * COUNTS, part.counts, at * COUNTS, COUNTS);
      add(taken, place * TIMES, part.taken, at * TIMES, TIMES);
    }
  }
  return narrowFigures(days, counts, taken);
}

function allDays(parts: readonly Figures[]): Int32Array {
  const days = new Set<StudyDay>();
  for (const part of parts) for (const day of part.days) days.add(day);
  return Int32Array.from(days).sort();
}

function add(
  sum: Uint32Array | Float64Array,
  to: number,
  part: Figures['counts'] | Figures['taken'],
  from: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) sum[to + i]! += part[from + i]!;
}
