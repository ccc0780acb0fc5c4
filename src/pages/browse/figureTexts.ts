import type { Outline } from '../../core/curriculum/curriculum.ts';
import { kindOf, presetFor } from '../../core/memory/lane.ts';
import { retrievability } from '../../core/memory/schedule.ts';
import { type Deck, New, Review, type StudyDay } from '../../core/model.ts';
import type { SortKey } from '../../core/search/sort.ts';
import type { Collection } from '../../store/collection.ts';
import type { RowText } from '../../store/searchRequest.ts';
import { nameOf, stateText } from '../../ui/card/cardStates.ts';
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
};

/** A figure of a card as its column shows it. */
export type Figure = Exclude<SortKey, 'question' | 'deck'>;
export const figures: readonly Figure[] = [
  'due',
  'interval',
  'lapses',
  'difficulty',
  'recall',
  'added',
];

/** The text of a figure; a dash where a card has none. */
export function figureText(
  figure: Figure,
  { columns, presets, decks }: Collection,
  card: number,
  today: StudyDay,
  added: StudyDay,
): string {
  const isNew = columns.state[card] === New;
  const stability = columns.stability[card]!;
  switch (figure) {
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
      return added > 0 ? addedText(added, today) : none;
  }
}

const yearOf = (day: StudyDay) => new Date(day * DAY * 1000).getUTCFullYear();

/** "5 Mar"; "5 Mar 2024" of another year. */
function addedText(day: StudyDay, today: StudyDay): string {
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
