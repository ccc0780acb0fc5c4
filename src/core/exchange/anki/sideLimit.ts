import { mostSide } from './limits.ts';

/** One side of a card is longer than can be shown. */
export class TooLong extends Error {}

/** Throws a TooLong where one side of a card is longer than can be shown; `length` in characters. */
export function checkSide(length: number): void {
  if (length > mostSide) throw new TooLong();
}
