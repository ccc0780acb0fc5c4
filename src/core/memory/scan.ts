import { dayStart, studyDay } from '../day.ts';
import { Known, New, Review, Out } from '../model.ts';
import type { Lane, Moment } from '../model.ts';
import { Absent } from './columns.ts';
import type { Columns } from './columns.ts';
import { QUESTION, TERM } from './lane.ts';

/** A learning card and when it comes due, in milliseconds. */
export interface Step {
  card: number;
  due: number;
}

/** Bits of what is known of a note: one of its cards has its turn today. */
export const Claimed = 1;
/** Its term card is remembered well enough for the reverse. */
export const Ripe = 2;
/** Its question was answered on an earlier day. */
export const Asked = 4;
/** Its term was said to be known. */
export const TermKnown = 8;

/** Days of stability a term needs before its reverse comes. */
export const RIPE_DAYS = 14;

/** What a look at all cards under study gives. */
export interface Scan {
  /** Review cards due today or before, in no order. */
  due: number[];
  /** Learning cards due before the day ends, soonest first. */
  learning: Step[];
  /** By note number: the bits above; notes of learning cards are claimed. */
  marks: Uint8Array;
}

/** One pass over the columns for one lane: what is under study and asks for a turn. `only`: of these decks. */
export function scan(c: Columns, moment: Moment, lane: Lane, only?: ReadonlySet<number>): Scan {
  const today = studyDay(moment);
  const end = dayStart(today + 1, moment);
  const due: number[] = [];
  const learning: Step[] = [];
  const marks = new Uint8Array(c.notes);
  const { state, template, flags, note } = c;
  const questions = lane === 'questions';
  for (let card = 0; card < c.length; card++) {
    const now = state[card]!;
    if (now === New || now === Absent) continue;
    const flag = flags[card]!;
    const kind = template[card]!;
    if (kind === TERM) {
      if (flag & Known) marks[note[card]!]! |= TermKnown;
      else if (c.stability[card]! >= RIPE_DAYS && !(flag & Out)) marks[note[card]!]! |= Ripe;
    } else if (kind === QUESTION && c.first[card]! > 0 && c.first[card]! < today) {
      marks[note[card]!]! |= Asked;
    }
    if ((kind === QUESTION) !== questions || flag & Out || c.buried[card]! >= today) continue;
    if (only && !only.has(c.deck[card]!)) continue;
    if (now === Review) {
      if (c.due[card]! <= today) due.push(card);
    } else if (c.due[card]! < end) {
      learning.push({ card, due: c.due[card]! });
      marks[note[card]!]! |= Claimed;
    }
  }
  learning.sort((a, b) => a.due - b.due || a.card - b.card);
  return { due, learning, marks };
}
