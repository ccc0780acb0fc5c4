import type { CompiledDeck, Deck, Note } from '../core/model.ts';
import type { Counter, Db, Numbered, StoredNote } from './db.ts';
import { homeOf, type Ids } from './ids.ts';
import { isOwnSlug } from './ownNotes.ts';

/** Takes numbers from a counter; they are never given twice. */
export async function takeNumbers(
  db: Db,
  name: Exclude<Counter['name'], 'device'>,
  count: number,
): Promise<number> {
  const first = (await db.counters.get(name))?.value ?? 1;
  if (count > 0) await db.counters.put({ name, value: first + count });
  return first;
}

/** A deck's notes with their numbers, and what they were before. */
export interface NumberedNotes {
  notes: StoredNote[];
  /** Ids of notes that have come from another deck, or back from a removed one. */
  arrived: Set<number>;
  /** Cards no longer in the text: of notes that are gone, and of templates that are. */
  vanished: number[];
}

/**
 * Matches a deck's notes by id: known notes and cards keep their numbers, new ones get the next.
 * @param added when a note first came (ms), where another device knows
 */
export async function numberNotes(
  db: Db,
  ids: Ids,
  deck: Pick<Deck, 'number' | 'installed'>,
  compiled: CompiledDeck,
  added: ReadonlyMap<string, number> = new Map(),
): Promise<NumberedNotes> {
  const arrived = new Set<number>();
  const present = new Set<string>();
  for (const { id } of compiled.notes) {
    if (present.has(id)) throw new Error(`Two notes have the id ${id}: give one another Id.`);
    present.add(id);
  }
  const matched = compiled.notes.map((note) => [note, ids.find(note.id)] as const);
  const newNotes = matched.filter(([, known]) => !known).length;
  const newCards = matched.reduce((sum, [note, known]) => sum + missing(note, known).length, 0);
  let nextNote = await takeNumbers(db, 'note', newNotes);
  let nextCard = await takeNumbers(db, 'card', newCards);
  const vanished = retire(ids, deck.number, present);
  const before = (await db.decks.get(deck.number))?.installed[0] ?? deck.installed[0];
  const notes = matched.map(([note, known]): StoredNote => {
    const numbered: Numbered = known ?? {
      note: nextNote++,
      deck: deck.number,
      cards: new Map(),
      retired: false,
    };
    if (numbered.deck !== deck.number) arrived.add(numbered.note);
    for (const template of missing(note, numbered)) numbered.cards.set(template, nextCard++);
    const templates = new Set(note.cards.map(({ template }) => template));
    for (const [template, card] of numbered.cards)
      if (!templates.has(template)) vanished.push(card);
    // One that was here before this was written down is as old as the text it came with, as far as that is known.
    const since = numbered.added ?? (known?.deck === deck.number ? before : deck.installed[0]);
    ids.set(note.id, {
      ...numbered,
      deck: deck.number,
      retired: false,
      added: added.get(note.id) ?? since,
    });
    const cards = note.cards.map(({ template }) => numbered.cards.get(template)!);
    return { number: numbered.note, deck: deck.number, note, cards };
  });
  return { notes, arrived, vanished };
}

const missing = (note: Note, known: Numbered | undefined) =>
  note.cards.map(({ template }) => template).filter((template) => !known?.cards.has(template));

/** Marks the deck's notes that its text no longer has; returns all their cards. */
function retire(ids: Ids, deck: number, present: Set<string>): number[] {
  const cards: number[] = [];
  for (const { home, slugs } of ids.rows.values()) {
    for (const [slug, numbered] of slugs) {
      if (numbered.deck !== deck || present.has(slug === '' ? home : `${home}/${slug}`)) continue;
      // Written here while the text was looked at: no text knows it.
      if (isOwnSlug(slug)) continue;
      slugs.set(slug, { ...numbered, retired: true });
      cards.push(...numbered.cards.values());
    }
  }
  return cards;
}

/** All homes a deck's notes have or had. */
export const homesOf = (compiled: CompiledDeck, before: readonly string[]): string[] => [
  ...new Set([...before, ...compiled.notes.map(({ id }) => homeOf(id))]),
];
