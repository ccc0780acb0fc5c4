import { studyDay } from '../core/day.ts';
import type { DaySummary } from '../core/memory/context.ts';
import type { Lane, StudyDay } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { readDays } from './stats.ts';

/** The study day on which a preset was last trained; 0 where it never was. */
export function trainedOn(collection: Collection, preset: string): StudyDay {
  const trained = collection.presets[preset]?.trained;
  return trained ? studyDay({ ...collection.clock(), now: trained.time }) : 0;
}

/** Reviews of a preset's cards since it was last trained, from the summaries of its decks. */
export async function reviewsSince(collection: Collection, preset: string): Promise<number> {
  const from = trainedOn(collection, preset);
  let reviews = 0;
  for (const { number, presets } of collection.decks) {
    const lanes = (['cards', 'questions'] as const).filter((lane) => presets[lane] === preset);
    if (lanes.length === 0) continue;
    for (const day of await readDays(collection, [number])) {
      if (day.day > from) reviews += lanes.reduce((sum, lane) => sum + inLane(day, lane), 0);
    }
  }
  return reviews;
}

const inLane = ({ counts }: DaySummary, lane: Lane) =>
  lane === 'cards' ? counts.reviews : counts.questions;
