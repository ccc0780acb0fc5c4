import { mix } from '../hash.ts';
import type { StudyDay } from '../model.ts';

/** The seed of one showing: the same after a reload, another after a grade and on another day. All uint32. */
export function showingSeed(seed: number, reps: number, day: StudyDay): number {
  return mix(mix(seed, reps), day);
}
