import type { FoundCard } from '../../store/hardCards.ts';
import { count, figure } from '../../ui/words.ts';
import { kindNames } from './recallTexts.ts';
import { timeText } from './words.ts';

/** By what cards are hard. */
export const hardBy = ['lapses', 'difficulty', 'time', 'leeches'] as const;
export type HardBy = (typeof hardBy)[number];

export const hardNames: Record<HardBy, string> = {
  lapses: 'Lapses',
  difficulty: 'Difficulty',
  time: 'Time',
  leeches: 'Leeches',
};

/** "9 lapses", "9.8 of 10", "12 min 3 s": by what a card stands in the list. */
export function hardText(by: HardBy, amount: number): string {
  if (by === 'difficulty') return `${amount.toFixed(1)} of 10`;
  return by === 'time' ? timeText(amount) : count(amount, 'lapse');
}

/** "The hardest card today is “KV cache”: 9 lapses." "3 leeches today, cards forgotten again and again." */
export function hardestCaption(by: HardBy, cards: readonly FoundCard[], all: number): string {
  const [first] = cards;
  if (by === 'leeches') {
    return all === 0
      ? 'No leeches today: no card has been forgotten as often as its preset allows.'
      : `${count(all, 'leech', 'leeches')} today: cards forgotten as often as their preset allows.`;
  }
  if (!first) {
    return {
      lapses: 'No card forgotten yet.',
      difficulty: 'No cards seen yet.',
      time: 'No answers yet.',
    }[by];
  }
  const most = {
    lapses: 'Most often forgotten',
    difficulty: 'Most difficult',
    time: 'Most time spent on',
  }[by];
  return `${most} until today: ${first.title}, ${hardText(by, first.amount)}.`;
}

/** What kind of card, and where: under its name. */
export function hardDetail({ kind, deck, suspended }: FoundCard): string {
  return [kindNames[kind], deck?.title, suspended ? 'suspended' : ''].filter(Boolean).join(' · ');
}

export function hardestTable(by: HardBy, cards: readonly FoundCard[]) {
  return {
    caption: `Cards by ${hardNames[by].toLowerCase()}, the hardest first`,
    head: ['Card', ...(by === 'time' ? ['Time'] : []), 'Lapses', 'Difficulty'],
    rows: cards.map(({ title, amount, lapses, difficulty }) => [
      title,
      ...(by === 'time' ? [timeText(amount)] : []),
      figure(lapses),
      difficulty > 0 ? difficulty.toFixed(1) : '–',
    ]),
  };
}
