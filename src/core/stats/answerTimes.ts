import { templateKinds } from '../model.ts';
import type { StudyDay, TemplateKind } from '../model.ts';
import { kindOf } from '../memory/lane.ts';
import type { Grades } from './grades.ts';
import { mean, quantile } from './histogram.ts';

/** How long answers to one kind of card took, in milliseconds. */
export interface AnswerTime {
  kind: TemplateKind;
  answers: number;
  median: number;
  mean: number;
}

/**
 * Time from question to grade by kind of card, as it was taken, on or after a day: kinds that were answered, in the
 * order of `templateKinds`. Grades without a time (imported ones may have none) are left out. The median is the nearest rank.
 * @param templateOf index into `templateKinds` of a card; null where the card is gone, whose answers are left out
 */
export function answerTimes(
  grades: Grades,
  templateOf: (card: number) => number | null,
  since: StudyDay = Number.NEGATIVE_INFINITY,
): AnswerTime[] {
  const kinds = new Uint8Array(grades.length).fill(NONE);
  const counts = new Uint32Array(templateKinds.length);
  for (let at = 0; at < grades.length; at++) {
    if (grades.rating[at] === 0 || grades.taken[at] === 0 || grades.day[at]! < since) continue;
    const template = templateOf(grades.card[at]!);
    if (template === null) continue;
    const kind = templateKinds.indexOf(kindOf(template));
    kinds[at] = kind;
    counts[kind]!++;
  }
  const times = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let at = 0; at < grades.length; at++) {
    const kind = kinds[at]!;
    if (kind !== NONE) times[kind]![counts[kind]!++] = grades.taken[at]!;
  }
  return templateKinds.flatMap((kind, at): AnswerTime[] => {
    const sorted = times[at]!.sort();
    if (sorted.length === 0) return [];
    return [{ kind, answers: sorted.length, median: quantile(sorted, 0.5)!, mean: mean(sorted)! }];
  });
}

const NONE = 255;

/** Milliseconds spent on each card, by its number. */
export function timeByCard({ length, card, taken }: Grades): Float64Array {
  let highest = -1;
  for (let at = 0; at < length; at++) highest = Math.max(highest, card[at]!);
  const spent = new Float64Array(highest + 1);
  for (let at = 0; at < length; at++) spent[card[at]!]! += taken[at]!;
  return spent;
}
