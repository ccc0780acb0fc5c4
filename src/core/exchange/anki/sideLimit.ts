import { AnkiError } from './ankiError.ts';
import { mostSide } from './limits.ts';

/** Throws an AnkiError where one side of a card is longer than can be shown; `length` in characters. */
export function checkSide(length: number): void {
  if (length <= mostSide) return;
  throw new AnkiError(
    `A card of this package has more than ${mostSide.toLocaleString('en')} characters on one side, which is more than can be shown. Shorten it in Anki, and export once more.`,
  );
}
