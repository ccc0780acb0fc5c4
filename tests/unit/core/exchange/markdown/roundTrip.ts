import { expect } from 'vitest';
import { compileFiles } from '../../../../../src/core/deck/compile.ts';
import { writeMarkdown } from '../../../../../src/core/exchange/markdown/writeMarkdown.ts';
import type { CompiledDeck, Note } from '../../../../../src/core/model.ts';

/** All of a note but the text it was compiled from, which is tidied on the way. */
const shown = (note: Note) => ({ ...note, source: '' });

/** What comes back where decks go out as Markdown and in again. */
export const throughMarkdown = (decks: readonly CompiledDeck[]): CompiledDeck[] =>
  compileFiles(writeMarkdown(decks).files.map(({ name, text }) => ({ path: name, text })));

/** Each deck comes back with the same notes, and nothing new is wrong with it. Their order is the text's own. */
export function expectSame(again: readonly CompiledDeck[], decks: readonly CompiledDeck[]): void {
  const known = new Set(decks.flatMap(messages));
  expect(again.flatMap(messages).filter((message) => !known.has(message))).toEqual([]);
  expect(again.map(({ id, title, kind }) => ({ id, title, kind }))).toEqual(
    decks.map(({ id, title, kind }) => ({ id, title, kind })),
  );
  for (const [at, { notes }] of decks.entries()) {
    const back = new Map(again[at]!.notes.map((note) => [note.id, shown(note)]));
    expect(back.size).toBe(notes.length);
    for (const note of notes) expect(back.get(note.id)).toEqual(shown(note));
  }
}

const messages = ({ warnings }: CompiledDeck) => warnings.map(({ message }) => message);
