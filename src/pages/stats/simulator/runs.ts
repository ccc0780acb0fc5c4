import type { Simulation, Wish } from '../../../core/memory/simulate.ts';
import type { StudyDay } from '../../../core/model.ts';
import { date, shortDate } from '../../../ui/dates.ts';
import { about, count, figure } from '../../../ui/words.ts';
import { dayText, percent } from '../words.ts';

/** One way tried out, and what came of it. */
export interface Run {
  id: number;
  /** Which line it has, from 1. */
  look: number;
  name: string;
  wish: Omit<Wish, 'seed'>;
  made: Simulation;
}

/** As many lines as can be told apart. */
export const MOST = 4;

export const measures = ['reviews', 'minutes', 'memorised'] as const;
export type Measure = (typeof measures)[number];

/** "20 new a day, 85 %, at most 50 reviews": what is tried, in a few words. */
export function nameOf({ newPerDay, retention, reviewsPerDay }: Run['wish']): string {
  return [
    `${figure(newPerDay)} new a day`,
    ...(retention === null ? [] : [percent(retention)]),
    ...(reviewsPerDay === null ? [] : [`at most ${count(reviewsPerDay, 'review')}`]),
  ].join(', ');
}

const spans: [days: number, text: string][] = [
  [30, '1 month'],
  [90, '3 months'],
  [180, '6 months'],
  [365, '1 year'],
  [730, '2 years'],
  [1095, '3 years'],
  [1825, '5 years'],
];

/** The lengths offered. */
export const lengths = spans.map(([value, text]) => ({ value, text }));

const lengthText = (days: number) =>
  spans.find(([value]) => value === days)?.[1] ?? count(days, 'day');

const sum = (list: Float64Array) => list.reduce((a, b) => a + b, 0);

/** "About 34 reviews and 6 minutes a day over 1 year; 812 of 900 cards seen are remembered at the end." */
export function outcomeText({ made }: Run): string {
  const reviews = Math.round(sum(made.reviews) / made.days);
  const minutes = about(sum(made.minutes) / made.days);
  const [memorised, seen] = [made.memorised, made.seen].map((list) => Math.round(list.at(-1) ?? 0));
  return `About ${count(reviews, 'review')} and ${minutes.replace('about ', '')} a day over ${lengthText(made.days)}; of ${count(seen!, 'card')} seen, ${figure(memorised!)} remembered at the end.`;
}

/** What the panel says in one sentence: its newest run. */
export function caption(runs: readonly Run[]): string {
  const newest = runs.at(-1);
  if (!newest) return 'What would other choices come to? Nothing you try here is saved.';
  const said = outcomeText(newest);
  return `${newest.name}: ${said[0]!.toLowerCase()}${said.slice(1)}`;
}

/** The first of all days, and how many there are. */
function reachOf(runs: readonly Run[]): { from: StudyDay; days: number } {
  const from = Math.min(...runs.map(({ made }) => made.from));
  const to = Math.max(...runs.map(({ made }) => made.from + made.days));
  return { from, days: runs.length > 0 ? to - from : 0 };
}

/** Days taken together, so that lines can be told apart: a day, a week or thirty days. */
const widthOf = (runs: readonly Run[]) => {
  const { days } = reachOf(runs);
  return days <= 60 ? 1 : days <= 400 ? 7 : 30;
};

const headOf = (width: number) => {
  if (width === 1) return 'Day';
  return width === 7 ? 'Week from' : '30 days from';
};

interface Bin {
  label: string;
  /** "4 December": its first day. */
  day: string;
  /** "Week from 4 December": all of it. */
  name: string;
  /** A figure a run; null behind its end. */
  values: (number | null)[];
}

/** The days of all runs in bins: means a day, and for what is remembered the figure at the end. */
export function binsOf(runs: readonly Run[], measure: Measure, today: StudyDay): Bin[] {
  const width = widthOf(runs);
  const { from, days } = reachOf(runs);
  return Array.from({ length: Math.ceil(days / width) }, (_, at) => {
    const first = from + at * width;
    const day = width === 1 ? dayText(first, today) : date(first, today);
    return {
      label: first === today ? 'Today' : shortDate(first),
      day,
      name: width === 1 ? day : `${headOf(width)} ${day}`,
      values: runs.map(({ made }) => valueOf(made, measure, first, width)),
    };
  });
}

/** Runs begun on different days stand side by side by their dates. */
function valueOf(made: Simulation, measure: Measure, first: StudyDay, width: number) {
  const start = first - made.from;
  const list = made[measure].slice(Math.max(0, start), Math.max(0, start + width));
  if (list.length === 0) return null;
  return measure === 'memorised' ? list.at(-1)! : sum(list) / list.length;
}

/** "34", "6.5": minutes below ten with a decimal. */
function amount(value: number | null, measure: Measure): string {
  if (value === null) return '–';
  return measure === 'minutes' && value < 10
    ? figure(Math.round(value * 10) / 10)
    : figure(Math.round(value));
}

/** What a figure of each measure is. */
export const units: Record<Measure, string> = {
  reviews: 'reviews a day',
  minutes: 'minutes a day',
  memorised: 'cards remembered',
};

/** "Week from 4 December: 10 new a day 34, 20 new a day 41 reviews a day". */
export function binText({ name, values }: Bin, runs: readonly Run[], measure: Measure): string {
  const parts = values.flatMap((value, at) =>
    value === null
      ? []
      : `${runs.length > 1 ? `${runs[at]!.name}: ` : ''}${amount(value, measure)}`,
  );
  return `${name}: ${parts.join('; ')} ${units[measure]}`;
}

/** The figures of every run side by side. */
export function tableOf(runs: readonly Run[], measure: Measure, today: StudyDay) {
  return {
    caption: `Simulated ${units[measure]}`,
    head: [headOf(widthOf(runs)), ...runs.map(({ name }) => name)],
    rows: binsOf(runs, measure, today).map(({ day, values }) => [
      day,
      ...values.map((value) => amount(value, measure)),
    ]),
  };
}
