import type { Overview } from '../../core/memory/overview.ts';
import { Again, type LogEntry, QuestionLane } from '../../core/model.ts';
import { spoken } from '../../ui/duration.ts';
import { about, count, figure } from '../../ui/words.ts';

type Row = readonly [label: string, text: string];

/** What the day's cards came to, and what is next, each fact a row; a fact that is none is left out. */
export function doneFacts(
  { done, tomorrow }: Pick<Overview, 'done' | 'tomorrow'>,
  entries: readonly LogEntry[],
): Row[] {
  const grades = entries.filter(
    ({ kind, flags }) => (kind === 'grade' || kind === 'known') && !(flags & QuestionLane),
  );
  const again = grades.filter(({ rating }) => rating === Again).length;
  const cards = new Set(grades.map(({ card }) => card)).size;
  const ms = grades.reduce((sum, { taken }) => sum + taken, 0);
  return [
    ['Cards', cardsText(cards, done)],
    [
      'Answers',
      again > 0
        ? `${figure(grades.length)}, ${figure(again)} of them Again`
        : figure(grades.length),
    ],
    ['Recalled', recalled(done.recalled, done.reviews)],
    ['Time', `${spoken(ms / 1000)}, ${each(ms / 1000 / cards)} a card`],
    ['Tomorrow', tomorrowText(tomorrow)],
  ];
}

/** "24: 10 new, 14 reviews"; what there was none of is not said. */
function cardsText(cards: number, { newCards, reviews }: Overview['done']): string {
  const parts = [
    newCards > 0 && `${figure(newCards)} new`,
    reviews > 0 && count(reviews, 'review'),
  ];
  const said = parts.filter((part) => part !== false);
  return [figure(cards), said.join(', ')].filter(Boolean).join(': ');
}

function recalled(right: number, of: number): string {
  if (of === 0) return '';
  return `${figure(right)} of ${count(of, 'review')}, ${Math.round((100 * right) / of)} %`;
}

/** Seconds where there are few, else minutes and half ones. */
function each(seconds: number): string {
  if (seconds < 90) return count(Math.max(1, Math.round(seconds)), 'second');
  return `${Math.round(seconds / 30) / 2} minutes`;
}

/** "31 cards, about 8 minutes". */
export function tomorrowText({ cards, minutes }: Overview['tomorrow']): string {
  return cards > 0 ? `${count(cards, 'card')}, ${about(minutes)}` : 'Nothing is due';
}
