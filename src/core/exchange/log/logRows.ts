import papaparse from 'papaparse';
import { apply, effective } from '../../memory/replay.ts';
import {
  HintOpened,
  Learning,
  type LogEntry,
  type Preset,
  Relearning,
  Review,
  type Schedule,
  Sure,
  Unsure,
} from '../../model.ts';

const DAY = 86_400_000;
const states = ['new', 'learning', 'review', 'relearning'];

const columns = [
  'card',
  'deck',
  'time',
  'time_ms',
  'utc_offset_min',
  'study_day',
  'rating',
  'state_before',
  'state_after',
  'interval_before_days',
  'interval_after_days',
  'stability_before_days',
  'stability_after_days',
  'difficulty_before',
  'difficulty_after',
  'answer_ms',
  'hint',
  'confidence',
];

/** The first line of the table. */
export const logHead = `${columns.join(',')}\r\n`;

/** A card, as the log's table names it. */
export interface LoggedCard {
  /** `<note id>#<template>`, the same on every device. */
  id: string;
  /** Title of its deck; empty where that is gone. */
  deck: string;
}

/**
 * The reviews of one card as lines of a table: `rating` 1 (Again) to 4 (Easy); `study_day` counts from 1970-01-01;
 * intervals and stabilities are in days, those of learning steps parts of one; times in milliseconds. Memory is what a
 * replay with the card's present weights gives. Reviews that were undone are left out.
 * @param blank the card before its first entry
 * @param entries all of the card's, in any order
 */
export function logLines(
  { id, deck }: LoggedCard,
  blank: Schedule,
  entries: readonly LogEntry[],
  preset: Preset,
): string {
  const rows: string[][] = [];
  let before = blank;
  for (const entry of effective(entries)) {
    const after = apply(before, entry, preset);
    if (entry.rating !== 0) rows.push([id, deck, ...cells(entry, before, after)]);
    before = after;
  }
  return rows.length === 0 ? '' : `${papaparse.unparse(rows, { newline: '\r\n' })}\r\n`;
}

function cells(entry: LogEntry, before: Schedule, after: Schedule): string[] {
  const { time, offset, day, rating, stateBefore, state, intervalBefore, taken, flags } = entry;
  return [
    new Date(time).toISOString(),
    String(time),
    String(offset),
    String(day),
    String(rating),
    states[stateBefore] ?? '',
    states[state] ?? '',
    String(intervalBefore),
    number(intervalAfter(entry)),
    number(before.stability),
    number(after.stability),
    number(before.difficulty),
    number(after.difficulty),
    String(taken),
    (flags & HintOpened) !== 0 ? '1' : '0',
    (flags & Sure) !== 0 ? 'sure' : (flags & Unsure) !== 0 ? 'unsure' : '',
  ];
}

/** Days until the card is due again. */
function intervalAfter({ state, due, day, time }: LogEntry): number {
  if (state === Review) return due - day;
  return state === Learning || state === Relearning ? (due - time) / DAY : 0;
}

/** As many digits as mean something. */
const number = (value: number) => String(Number(value.toPrecision(6)));
