import type { StoredNote } from './db.ts';

/**
 * Notes as they lie together in one row: each a text of its own, as JSON. IndexedDB hands out a row as a whole, and 256
 * texts are copied in a tenth of the time that 256 notes take; only the one that is wanted is then read.
 */
export interface NoteTexts {
  numbers: number[];
  texts: string[];
}

/** A page; earlier versions wrote the notes themselves. */
export type NotePage = NoteTexts | StoredNote[];

export function packNotes(notes: readonly StoredNote[]): NotePage {
  return {
    numbers: notes.map(({ number }) => number),
    texts: notes.map((note) => JSON.stringify(note)),
  };
}

export function unpackNotes(page: NotePage): StoredNote[] {
  return Array.isArray(page) ? page : page.texts.map(parse);
}

/** One note of a page; undefined where it is not in it. */
export function noteIn(page: NotePage, number: number): StoredNote | undefined {
  if (Array.isArray(page)) return page.find((note) => note.number === number);
  const text = page.texts[page.numbers.indexOf(number)];
  return text === undefined ? undefined : parse(text);
}

const parse = (text: string) => JSON.parse(text) as StoredNote;
