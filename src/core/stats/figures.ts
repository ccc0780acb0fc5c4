import { MATURE, Again, Learning, New, QuestionLane, Relearning, Review } from '../model.ts';
import type { Rating, StudyDay } from '../model.ts';
import type { Grades } from './grades.ts';

/** What was answered: a card in one of its states (young and mature are review cards), or an interview question. */
export const figureKinds = [
  'new',
  'learning',
  'relearning',
  'young',
  'mature',
  'newQuestion',
  'question',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Whose recall is told apart: two kinds of review cards, and questions asked before. */
export const recallGroups = ['young', 'mature', 'questions'] as const;
export type RecallGroup = (typeof recallGroups)[number];

const RATINGS = 4;
const RECALL = figureKinds.length * RATINGS;
const HOURS = RECALL + recallGroups.length * 2;
/** Counts of a day. */
export const COUNTS = HOURS + 24 * 2;
/** Times of a day: one a kind. */
export const TIMES = figureKinds.length;

/** Place among a day's counts: answers of a kind, by button. */
export const buttonAt = (kind: FigureKind, rating: Rating): number =>
  figureKinds.indexOf(kind) * RATINGS + rating - 1;

/** Place of the cards of a group that were asked as reviews, each by its first review of the day; those recalled are next to it. */
export const recallAt = (group: RecallGroup): number => RECALL + recallGroups.indexOf(group) * 2;

/** Place of the cards answered in an hour (0–23) by the clock on the wall, questions left out; those recalled are next to it. */
export const hourAt = (hour: number): number => HOURS + hour * 2;

/**
 * What each studied day came to, in the finest parts that a chart over the whole log asks for: a row a day instead of
 * a row a review. Arrays as narrow as their figures allow.
 */
export interface Figures {
  /** Studied days, oldest first. */
  days: Int32Array;
  /** `COUNTS` a day. */
  counts: Uint8Array | Uint16Array | Uint32Array;
  /** Milliseconds, `TIMES` a day, in the order of `figureKinds`. */
  taken: Uint32Array | Float64Array;
}

/** The days of one scope as they are counted. */
interface Rows {
  days: StudyDay[];
  counts: Uint32Array[];
  taken: Float64Array[];
}

/** The figures of grades that come by study day, then by key (`inDayOrder`). */
export function figuresOf(grades: Grades): Figures {
  return packed(countInto(grades, () => [0]).get(0) ?? noRows());
}

/** The figures of each scope that `scopesOf` names for a card, in one pass; scopes without grades are left out. */
export function figuresByScope(
  grades: Grades,
  scopesOf: (card: number) => readonly number[],
): Map<number, Figures> {
  const rows = countInto(grades, scopesOf);
  return new Map([...rows].map(([scope, days]) => [scope, packed(days)]));
}

/** The figures of days, and of later days after them. */
export function joinFigures(older: Figures, newer: Figures): Figures {
  if (newer.days.length === 0) return older;
  if (older.days.length === 0) return newer;
  return {
    days: Int32Array.from([...older.days, ...newer.days]),
    counts: narrowCounts([older.counts, newer.counts]),
    taken: narrowTimes([older.taken, newer.taken]),
  };
}

function countInto(
  grades: Grades,
  scopesOf: (card: number) => readonly number[],
): Map<number, Rows> {
  const scopes = new Map<number, Rows>();
  const asked = new FirstOfDay(grades);
  for (let at = 0; at < grades.length; at++) {
    // A grade without a rating was never given.
    if (grades.rating[at] === 0) continue;
    const group =
      grades.before[at] === Review && asked.isFirst(grades, at) ? groupAt(grades, at) : null;
    for (const scope of scopesOf(grades.card[at]!)) {
      let rows = scopes.get(scope);
      if (!rows) scopes.set(scope, (rows = noRows()));
      if (rows.days.at(-1) !== grades.day[at]) addDay(rows, grades.day[at]!);
      addGrade(rows, grades, at, group);
    }
  }
  return scopes;
}

/** Adds a grade to the last day; `group` where it is a card's first review of that day. */
function addGrade(rows: Rows, grades: Grades, at: number, group: RecallGroup | null): void {
  const counts = rows.counts[rows.counts.length - 1]!;
  const kind = kindAt(grades, at);
  const rating = grades.rating[at]!;
  const recalled = rating === Again ? 0 : 1;
  counts[kind * RATINGS + rating - 1]!++;
  if (!isQuestion(grades, at)) {
    counts[hourAt(grades.hour[at]!)]!++;
    counts[hourAt(grades.hour[at]!) + 1]! += recalled;
  }
  if (group) {
    counts[recallAt(group)]!++;
    counts[recallAt(group) + 1]! += recalled;
  }
  rows.taken[rows.taken.length - 1]![kind]! += grades.taken[at]!;
}

const isQuestion = (grades: Grades, at: number) => (grades.flags[at]! & QuestionLane) !== 0;

const isYoung = (grades: Grades, at: number) => grades.interval[at]! < MATURE;

function groupAt(grades: Grades, at: number): RecallGroup {
  if (isQuestion(grades, at)) return 'questions';
  return isYoung(grades, at) ? 'young' : 'mature';
}

/** Grades come day by day, so one day a card is enough to remember. */
class FirstOfDay {
  private readonly days: Int32Array;

  constructor({ card, length }: Grades) {
    let highest = -1;
    for (let at = 0; at < length; at++) highest = Math.max(highest, card[at]!);
    this.days = new Int32Array(highest + 1).fill(-(2 ** 31));
  }

  isFirst({ card, day }: Grades, at: number): boolean {
    if (this.days[card[at]!] === day[at]) return false;
    this.days[card[at]!] = day[at]!;
    return true;
  }
}

/** Index into `figureKinds`. */
function kindAt(grades: Grades, at: number): number {
  return figureKinds.indexOf(kindOf(grades, at));
}

function kindOf(grades: Grades, at: number): FigureKind {
  const before = grades.before[at];
  if (isQuestion(grades, at)) return before === New ? 'newQuestion' : 'question';
  switch (before) {
    case New:
      return 'new';
    case Learning:
      return 'learning';
    case Relearning:
      return 'relearning';
    default:
      return isYoung(grades, at) ? 'young' : 'mature';
  }
}

const noRows = (): Rows => ({ days: [], counts: [], taken: [] });

function addDay(rows: Rows, day: StudyDay): void {
  rows.days.push(day);
  rows.counts.push(new Uint32Array(COUNTS));
  rows.taken.push(new Float64Array(TIMES));
}

function packed({ days, counts, taken }: Rows): Figures {
  return {
    days: Int32Array.from(days),
    counts: narrowCounts(counts),
    taken: narrowTimes(taken),
  };
}

/** Figures of so many counts and times, in arrays as narrow as they can be. */
export function narrowFigures(days: Int32Array, counts: Uint32Array, taken: Float64Array): Figures {
  return { days, counts: narrowCounts([counts]), taken: narrowTimes([taken]) };
}

type Numbers = Figures['counts'] | Figures['taken'];

function narrowCounts(parts: readonly Numbers[]): Figures['counts'] {
  const most = highest(parts);
  const length = lengthOf(parts);
  if (most < 256) return fill(new Uint8Array(length), parts);
  return fill(most < 65_536 ? new Uint16Array(length) : new Uint32Array(length), parts);
}

function narrowTimes(parts: readonly Numbers[]): Figures['taken'] {
  const length = lengthOf(parts);
  const narrow = highest(parts) < 2 ** 32;
  return fill(narrow ? new Uint32Array(length) : new Float64Array(length), parts);
}

const lengthOf = (parts: readonly Numbers[]) => parts.reduce((sum, { length }) => sum + length, 0);

function highest(parts: readonly Numbers[]): number {
  let most = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) if (part[at]! > most) most = part[at]!;
  }
  return most;
}

function fill<T extends Numbers>(all: T, parts: readonly Numbers[]): T {
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
