import type { Note } from '../model.ts';

const ranks = { beginner: 0, intermediate: 1, advanced: 2 };

/** Terms by difficulty, questions by level; what has neither comes last. */
const rank = (note: Note) =>
  note.kind === 'question'
    ? note.level || 9
    : note.difficulty === null
      ? 3
      : ranks[note.difficulty];

/** Slug of a note: its id without the deck's. */
export const slugOfNote = (note: Note) => note.id.slice(note.id.indexOf('/') + 1);

/**
 * The order a deck is learned in: an explicit list of slugs (what it leaves out comes after), else
 * by difficulty, then as the file has it. A file sorted from A to Z says nothing about order: where
 * nothing else does either, what others refer to most comes first.
 */
export function inTeachingOrder(
  notes: readonly Note[],
  order: readonly string[],
  sorted: boolean,
): Note[] {
  if (order.length > 0) {
    const places = new Map(order.map((slug, index) => [slug, index]));
    const place = (note: Note) => places.get(slugOfNote(note)) ?? order.length;
    return notes.toSorted((a, b) => place(a) - place(b));
  }
  if (sorted && notes.every((note) => note.difficulty === null)) {
    const references = new Map<string, number>();
    for (const id of notes.flatMap((note) => note.links))
      references.set(id, (references.get(id) ?? 0) + 1);
    const count = (note: Note) => references.get(note.id) ?? 0;
    return notes.toSorted((a, b) => moduleOf(a) - moduleOf(b) || count(b) - count(a));
  }
  return notes.toSorted((a, b) => rank(a) - rank(b));
}

/** The first module a term belongs to. */
function moduleOf(note: Note): number {
  const numbers = note.tags.flatMap((tag) => /^module-(\d+)$/.exec(tag)?.[1] ?? []).map(Number);
  return numbers.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...numbers);
}
