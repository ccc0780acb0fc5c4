import type { StudyDay } from '../model.ts';
import { COUNTS, packFigures, TIMES } from './figures.ts';
import type { Figures, Rows } from './figures.ts';

/**
 * The figures of several scopes that share no card, as of one: day by day. What is counted once a card and day (the
 * first review) stays right, since a card is in one of them only.
 */
export function sumFigures(parts: readonly Figures[]): Figures {
  if (parts.length === 1) return parts[0]!;
  const rows: Rows = { days: [], counts: [], taken: [] };
  const days = [...new Set(parts.flatMap((part) => [...part.days]))].sort((a, b) => a - b);
  const places = new Map<StudyDay, number>();
  for (const day of days) {
    places.set(day, rows.days.length);
    rows.days.push(day);
    rows.counts.push(new Uint32Array(COUNTS));
    rows.taken.push(new Float64Array(TIMES));
  }
  for (const part of parts) {
    part.days.forEach((day, at) => {
      const [counts, taken] = [rows.counts[places.get(day)!]!, rows.taken[places.get(day)!]!];
      for (let i = 0; i < COUNTS; i++) counts[i]! += part.counts[at * COUNTS + i]!;
      for (let i = 0; i < TIMES; i++) taken[i]! += part.taken[at * TIMES + i]!;
    });
  }
  return packFigures(rows);
}
