import { type Columns, has } from '../../core/memory/columns.ts';
import { New, Review, type StudyDay, Suspended, type TemplateKind } from '../../core/model.ts';
import { daysAway } from '../dates.ts';

/** "New", "Learning", "Due", "In 9 days", "Suspended": how a card stands. */
export function stateText(columns: Columns, card: number, today: StudyDay): string {
  if (!has(columns, card)) return '';
  if (columns.flags[card]! & Suspended) return 'Suspended';
  if (columns.state[card] === New) return 'New';
  if (columns.buried[card]! >= today) return 'Tomorrow';
  if (columns.state[card] !== Review) return 'Learning';
  const due = columns.due[card]!;
  if (due <= today) return 'Due';
  const away = daysAway(due, today);
  return away[0]!.toUpperCase() + away.slice(1);
}

/** What a note's cards after the first are called; empty for those that go without saying. */
export function nameOf(kind: TemplateKind, template: string): string {
  if (kind === 'definition' || template === 'reversed') return 'Reverse';
  if (kind === 'expansion') return 'Acronym';
  if (kind === 'followup') return 'Follow-up';
  if (kind === 'cloze') return `Gap ${template.slice(1)}`;
  // One of Anki's, by its place.
  const place = /^t(\d+)$/.exec(template)?.[1];
  return place ? `Card ${place}` : 'Card';
}

/** "Card info: reverse": what leads to all that is known of a card; the first of a note goes without a name. */
export const infoTitle = (at: number, kind: TemplateKind, template: string): string =>
  at === 0 ? 'Card info' : `Card info: ${nameOf(kind, template).toLowerCase()}`;

interface Texts {
  template: string;
  kind: TemplateKind;
}

/** "Reverse: in 9 days", "3 follow-ups": a note's cards besides its first one. */
export function othersText(
  texts: readonly Texts[],
  cards: readonly number[],
  state: (card: number) => string,
): string {
  const others = texts.slice(1);
  if (others.length > 2) {
    const followUps = others.every(({ kind }) => kind === 'followup');
    return followUps ? `${others.length} follow-ups` : `${others.length} more cards`;
  }
  return others
    .map(({ kind, template }, at) => {
      const of = state(cards[at + 1]!);
      return of === '' ? '' : `${nameOf(kind, template)}: ${of[0]!.toLowerCase()}${of.slice(1)}`;
    })
    .filter(Boolean)
    .join(' · ');
}
