import { templateKinds } from '../model.ts';
import type { LogEntry, TemplateKind } from '../model.ts';
import type { Columns } from './columns.ts';
import type { DaySummary, UsualDay } from './context.ts';
import { kindOf } from './lane.ts';

/** One answer counts at most so many milliseconds, unless it is a question's. */
const CAP = 60_000;

/** Answers of a kind needed before their median is believed. */
const ENOUGH = 8;

/** Milliseconds an answer takes, before there are any: measured on nobody, meant to be a little too long. */
const defaultAnswerTime: Readonly<Record<TemplateKind, number>> = {
  term: 9_000,
  definition: 8_000,
  acronym: 6_000,
  question: 6 * 60_000,
  followup: 15_000,
  basic: 9_000,
  cloze: 8_000,
  expansion: 6_000,
  numeric: 30_000,
  typed: 15_000,
};

/** Milliseconds that one answer counts at most: a question's allotted minutes, for any other card one minute. */
export function mostTime(kind: TemplateKind, minutes = 0): number {
  return kind === 'question' ? minutes * 60_000 || defaultAnswerTime.question : CAP;
}

/** The middle value of unsorted numbers, the upper one of two; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

/** A day of someone who has not begun. */
export function defaultUsual(): UsualDay {
  return { reviews: 0, answerTime: { ...defaultAnswerTime } };
}

/**
 * The usual day: the median of reviews over the last 28 summaries that have any, and the median answer time by kind
 * of card over the entries given (the last few hundred grades are enough). A question's answer counts at most its
 * allotted minutes (`minutes`: question card → minutes), any other a minute; kinds with few answers keep the default.
 */
export function usualDay(
  summaries: readonly DaySummary[],
  entries: readonly LogEntry[],
  columns: Columns,
  minutes: ReadonlyMap<number, number> = new Map(),
): UsualDay {
  const studied = summaries.filter(({ counts }) => counts.reviews > 0).slice(-28);
  const times = new Map<TemplateKind, number[]>(templateKinds.map((kind) => [kind, []]));
  for (const entry of entries) {
    if (entry.kind !== 'grade' || entry.taken <= 0 || entry.card >= columns.length) continue;
    const kind = kindOf(columns.template[entry.card]!);
    times.get(kind)!.push(Math.min(entry.taken, mostTime(kind, minutes.get(entry.card))));
  }
  const usual = defaultUsual();
  usual.reviews = median(studied.map(({ counts }) => counts.reviews)) ?? 0;
  for (const [kind, taken] of times) {
    if (taken.length >= ENOUGH) usual.answerTime[kind] = median(taken)!;
  }
  return usual;
}
