/** What no honest table goes beyond, so that a hostile one can neither fill the memory nor take hours. */

/** Bytes of a file. */
const mostBytes = 50e6;
/** Rows: as many notes as a package of Anki may have. */
export const mostRows = 200_000;
/** Columns that are offered; what stands behind them is left out. */
export const mostColumns = 50;
/** Characters of one side of a card. */
export const mostSide = 100_000;
/** Decks that one file may name. */
export const mostDecks = 200;
/** Remarks of one kind that are listed by line; the rest stands together. */
export const mostRemarks = 200;

const figure = (amount: number) => amount.toLocaleString('en-GB');

/** What to say of a table of `size` bytes that is too large, or null. */
export function tableTooLarge(size: number): string | null {
  if (size <= mostBytes) return null;
  return `The file has ${(size / 1e6).toFixed(1)} MB; at most ${mostBytes / 1e6} MB are read at once. Split it into ${Math.ceil(size / mostBytes)} or more files, each with its header.`;
}

/** What to say of a table of so many rows, where they are too many. */
export const tooManyRows = (rows: number): string =>
  `The file has ${figure(rows)} rows; at most ${figure(mostRows)} are read at once. Split it into ${Math.ceil(rows / mostRows)} or more files, each with its header.`;
