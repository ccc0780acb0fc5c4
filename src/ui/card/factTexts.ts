import type { CardFacts, FactRow } from '../../core/memory/cardFacts.ts';
import { studyDay } from '../../core/day.ts';
import { New, Review, type StudyDay } from '../../core/model.ts';
import { date, daysAway, timeOfDay } from '../dates.ts';
import { passed, spoken } from '../duration.ts';
import { flagNames } from './flagNames.ts';
import { count } from '../words.ts';

const kinds: Record<FactRow['kind'], string> = {
  grade: 'Answered',
  known: 'Said to be known',
  undo: 'Undone',
  suspend: 'Suspended',
  unsuspend: 'Switched on',
  bury: 'Put off',
  unbury: 'Taken back',
  reset: 'Reset',
  set: 'Memory set',
  flag: 'Flagged',
  mark: 'Marked',
  unmark: 'Mark taken off',
  move: 'Moved',
  due: 'Due date set',
  delete: 'Deleted',
  edit: 'Edited',
};
const ratings = ['–', 'Again', 'Hard', 'Good', 'Easy'];
const day = 86_400;

export const head = [
  'When',
  'What',
  'Rating',
  'Interval',
  'Stability',
  'Difficulty',
  'Time',
] as const;

/** The rows of a card's table in words, as `head` names them. */
export function rowTexts({ rows, today }: CardFacts): string[][] {
  return rows.map((row) => [
    `${date(dayOf(row), today)}, ${timeOfDay(row.time)}`,
    kinds[row.kind],
    ratings[row.rating]!,
    row.seconds > 0 ? spoken(row.seconds) : row.days > 0 ? spoken(row.days * day) : '–',
    row.stability > 0 ? `${days(row.stability)} d` : '–',
    row.difficulty > 0 ? row.difficulty.toFixed(1) : '–',
    row.taken > 0 ? passed(row.taken / 1000) : '–',
  ]);
}

/** The calendar day on which it was done, as the user lived it. */
const dayOf = ({ time, offset }: FactRow): StudyDay => studyDay({ now: time, offset, rollover: 0 });

const days = (stability: number) =>
  stability < 10 ? stability.toFixed(1) : String(Math.round(stability));

const states = ['New', 'Learning', 'Review', 'Relearning'];

/** Where a card is and how it stands, as pairs. */
export function summary(facts: CardFacts): [name: string, value: string][] {
  const { schedule: s, today, colour, marked, suspended, leech } = facts;
  const flags = [
    suspended && 'Suspended',
    leech && 'Leech',
    marked && 'Marked',
    colour > 0 && `${flagNames[colour]} flag`,
  ].filter(Boolean);
  const studied: [string, string][] =
    s.state === New
      ? []
      : [
          ['First seen', s.first > 0 ? date(s.first, today) : '–'],
          ['Due', dueText(facts)],
          ['Answers', count(s.reps, 'answer')],
          ['Lapses', String(s.lapses)],
          ['Stability', `${days(s.stability)} days`],
          ['Difficulty', `${s.difficulty.toFixed(1)} of 10`],
        ];
  return [
    ['Deck', facts.deck],
    ['State', [states[s.state], ...flags].join(', ')],
    ...studied,
    ['Note', facts.noteId],
    ['Card', facts.template],
  ];
}

function dueText({ schedule: { state, due }, today }: CardFacts): string {
  if (state !== Review) return 'while learning';
  return due < today
    ? `${date(due, today)}, ${count(today - due, 'day')} ago`
    : `${date(due, today)}, ${daysAway(due, today)}`;
}
