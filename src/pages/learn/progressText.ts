import type { Progress } from '../../core/curriculum/progress.ts';
import type { Deck } from '../../core/model.ts';
import { figure, list } from '../../ui/words.ts';
import type { Seen } from './moduleViews.ts';

const titles: Record<Exclude<Deck['kind'], 'cards'>, string> = {
  glossary: 'Terms',
  interview: 'Interview questions',
};

const done: Record<Deck['kind'], string> = {
  glossary: 'terms seen',
  interview: 'questions answered',
  cards: 'cards seen',
};

/** "Terms": within a module its name need not be said again, so "Module 1: Foundations - Differences" is short too. */
export function deckTitle({ kind, title }: Pick<Deck, 'kind' | 'title'>): string {
  if (kind !== 'cards') return titles[kind];
  return title.replace(/^Module \d+: .*? [-–—] /, '');
}

/** "24 of 38 terms seen". */
export function seenText({ seen, total }: Seen, kind: Deck['kind']): string {
  return `${figure(seen)} of ${figure(total)} ${done[kind]}`;
}

/** ". 5 above L5 are off"; empty where there are none. */
export function aboveText(above: number, aim: number): string {
  return above > 0 ? `. ${figure(above)} above L${aim} ${above === 1 ? 'is' : 'are'} off` : '';
}

/** The slim bar in words: "12 mature, 8 young, 4 learning and 14 unseen". */
export function progressText({ mature, young, learning, unseen }: Progress): string {
  const parts = [
    [mature, 'mature'],
    [young, 'young'],
    [learning, 'learning'],
    [unseen, 'unseen'],
  ] as const;
  return list(parts.filter(([amount]) => amount > 0).map(([amount, name]) => `${amount} ${name}`));
}

/** The slim bar's parts, the surest first. */
export function slimParts({ mature, young, learning }: Progress) {
  return [
    { name: 'mature', amount: mature },
    { name: 'young', amount: young },
    { name: 'learning', amount: learning },
  ] as const;
}
