import type { StudyDay } from '../model.ts';
import { hourAt } from './figures.ts';
import type { Figures } from './figures.ts';
import type { Recall } from './retention.ts';
import { together } from './together.ts';

/**
 * Answers by the hour (0–23) that the clock on the wall showed, wherever one was, and those of them that were not Again:
 * 24 rows. As Anki's "Hourly Breakdown" (rslib/src/stats/graphs/hours.rs): every grade of a card, learning steps too.
 * Interview questions are left out.
 */
export function hoursIn(figures: Figures, from: StudyDay, to: StudyDay): Recall[] {
  const { counts } = together(figures, from, to);
  return Array.from({ length: 24 }, (_, hour) => {
    return { asked: counts[hourAt(hour)]!, recalled: counts[hourAt(hour) + 1]! };
  });
}
