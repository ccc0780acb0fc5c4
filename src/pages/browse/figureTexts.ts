import type { Outline } from '../../core/curriculum/curriculum.ts';
import { studyDay } from '../../core/day.ts';
import { kindOf, presetFor } from '../../core/memory/lane.ts';
import { retrievability } from '../../core/memory/schedule.ts';
import { Colour, type Deck, New, Review, type StudyDay } from '../../core/model.ts';
import { type SortKey, sortKeys } from '../../core/search/sort.ts';
import type { Collection } from '../../store/collection.ts';
import type { RowText } from '../../store/searchRequest.ts';
import { nameOf, stateText } from '../../ui/card/cardStates.ts';
import { flagNames } from '../../ui/card/flagNames.ts';
import { shortDate } from '../../ui/dates.ts';
import { short } from '../../ui/duration.ts';

const none = '–';
const DAY = 86_400;

/** What the columns of the browser are called. */
export const columnNames: Record<SortKey, string> = {
  question: 'Question',
  deck: 'Deck',
  due: 'Due',
  interval: 'Interval',
  lapses: 'Lapses',
  difficulty: 'Difficulty',
  recall: 'Recall',
  added: 'Added',
  stability: 'Stability',
  reviews: 'Reviews',
  first: 'First seen',
  edited: 'Edited',
  card: 'Card',
  level: 'Level',
  flag: 'Flag',
  tags: 'Tags',
};

/** What a column besides the question shows of a card. */
export type Column = Exclude<SortKey, 'question'>;
export const allColumns = sortKeys.filter((key): key is Column => key !== 'question');

/** How wide each is: those of words share what is left, those of figures need this much. */
const widths: Partial<Record<Column, string>> = {
  deck: 'minmax(9rem, 3fr)',
  tags: 'minmax(8rem, 2fr)',
  due: '6rem',
  card: '6rem',
  difficulty: '5.25rem',
  first: '6rem',
  added: '6rem',
  edited: '6rem',
  flag: '6rem',
};
export const gridOf = (columns: readonly Column[]): string =>
  ['2.5rem minmax(12rem, 5fr)', ...columns.map((column) => widths[column] ?? '4.75rem')].join(' ');

/** Those of words, which are cut where they are long; the others are figures, at the right. */
export const isOfWords = (column: SortKey): boolean =>
  column === 'question' || column === 'deck' || column === 'tags';

/** Columns that were chosen, without what is none. */
export const chosenColumns = (chosen: readonly string[]): Column[] =>
  chosen.flatMap((name) => allColumns.find((column) => column === name) ?? []);

type Row = Pick<RowText, 'added' | 'edited' | 'tags' | 'place' | 'template'>;

/** The text of a card in a column; a dash where it has none. That of its deck is `deckName`. */
export function columnText(
  column: Exclude<Column, 'deck'>,
  { columns, presets, decks, clock }: Pick<Collection, 'columns' | 'presets' | 'decks' | 'clock'>,
  card: number,
  row: Row | undefined,
): string {
  const moment = clock();
  const today = studyDay(moment);
  const day = (of: StudyDay) => (of > 0 ? dayText(of, today) : none);
  const isNew = columns.state[card] === New;
  const stability = columns.stability[card]!;
  switch (column) {
    case 'due':
      return stateText(columns, card, today);
    case 'interval': {
      if (columns.state[card] !== Review) return none;
      return short(Math.max(0, columns.due[card]! - columns.last[card]!) * DAY);
    }
    case 'lapses':
      return isNew ? none : String(columns.lapses[card]);
    case 'difficulty':
      return columns.difficulty[card]! > 0 ? columns.difficulty[card]!.toFixed(1) : none;
    case 'recall': {
      if (!(stability > 0)) return none;
      const template = columns.template[card]!;
      const deck = decks.find(({ number }) => number === columns.deck[card]);
      const { weights } = presetFor(presets, deck, template);
      const recall = retrievability(stability, today - columns.last[card]!, weights);
      return `${Math.round(recall * 100)} %`;
    }
    case 'added':
      return day(row?.added ?? 0);
    case 'stability':
      return stability > 0 ? short(stability * DAY) : none;
    case 'reviews':
      return isNew ? none : String(columns.reps[card]);
    case 'first':
      return day(columns.first[card]!);
    case 'edited':
      return row?.edited ? day(studyDay({ ...moment, now: row.edited })) : none;
    case 'card':
      return row ? nameOf(kindOf(columns.template[card]!), row.template) : '';
    case 'level':
      return columns.level[card]! > 0 ? `L${columns.level[card]}` : none;
    case 'flag': {
      const colour = (columns.flags[card]! & Colour) >> 4;
      return colour > 0 ? flagNames[colour]! : none;
    }
    case 'tags':
      return row?.tags.join(' ') || none;
  }
}

const yearOf = (day: StudyDay) => new Date(day * DAY * 1000).getUTCFullYear();

/** "5 Mar"; "5 Mar 2024" of another year. */
function dayText(day: StudyDay, today: StudyDay): string {
  const year = yearOf(day) === yearOf(today) ? '' : ` ${yearOf(day)}`;
  return `${shortDate(day)}${year}`;
}

/** What a card after the first of its note is called: "Reverse", "Follow-up"; empty for the first. */
export function cardName(template: number, row: RowText): string {
  return row.place === 0 ? '' : nameOf(kindOf(template), row.template);
}

/** "Module 1 · Terms", where its whole title would be cut; the title of one's own. */
export function deckName(deck: Deck | undefined, modules: Outline['modules']): string {
  if (!deck) return '';
  const module = modules.find(({ id }) => id === deck.module);
  if (!module) return deck.title;
  const short =
    deck.kind === 'glossary'
      ? 'Terms'
      : deck.kind === 'interview'
        ? 'Questions'
        : deck.title.replace(/^Module \d+: .*? [-–—] /, '');
  return `Module ${module.number} · ${short}`;
}
