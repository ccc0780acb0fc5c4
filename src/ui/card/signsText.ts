import { flagNames } from './flagNames.ts';
import type { CardModel } from './model.ts';

/** "Red flag · Marked": what the user put on a card. */
export function signsText({ colour, marked }: Pick<CardModel, 'colour' | 'marked'>): string {
  return [colour() > 0 && `${flagNames[colour()]} flag`, marked() && 'Marked']
    .filter(Boolean)
    .join(' · ');
}
