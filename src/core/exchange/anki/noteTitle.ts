import type { AnkiNote } from './ankiModel.ts';
import { plainClozes, readClozes } from './gaps.ts';
import { maskField } from './occlusion.ts';
import { wordsOf } from './words.ts';

/** Longest title, in characters. */
const longest = 200;

/** A note by its first words; of one without words, what it has instead. */
export function titleOf(note: AnkiNote): string {
  const masks = maskField(note);
  for (const [at, field] of note.fields.entries()) {
    if (at === masks) continue;
    const head = field.slice(0, 5000);
    const words = wordsOf(plainClozes(readClozes(head)));
    if (words !== '') return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
  }
  const all = note.fields.join(' ');
  if (/<img\b/i.test(all)) return 'Picture';
  return all.includes('[sound:') ? 'Sound' : 'Card without words';
}
