import type { Deck } from '../core/model.ts';
import type { Db, Numbered, StoredNote } from './db.ts';
import { withEdit } from './withEdit.ts';
import { homeOf, putIds, readIds } from './ids.ts';
import { questionsOf } from './installDeck.ts';
import { takeNumbers } from './numberNotes.ts';
import { placeCards } from './placeCards.ts';
import { linksOf } from './requires.ts';
import { put, readMany } from './shelf.ts';
import { cardShelf, noteShelf } from './shelves.ts';

/**
 * Brings one note's cards in line with the user's own version of it, inside a transaction; what questions lead to
 * (`resolveRequires`) is left to the caller. Returns its cards; none where it is in no deck.
 * @param given its place in teaching order; where left out, that where it is
 */
export async function layNote(db: Db, number: number, given?: number): Promise<number[]> {
  const stored = (await readMany(noteShelf(db), [number])).get(number);
  const deck = stored && (await db.decks.get(stored.deck));
  if (!stored || !deck) return [];
  const note = withEdit(stored.note, await db.edits.get(number));
  const ids = await readIds(db, [homeOf(note.id)]);
  const numbered = ids.find(note.id);
  if (!numbered || numbered.retired) return [];
  const cards = new Map(numbered.cards);
  const missing = note.cards.filter(({ template }) => !cards.has(template));
  const first = await takeNumbers(db, 'card', missing.length);
  for (const [at, { template }] of missing.entries()) cards.set(template, first + at);
  ids.set(note.id, { ...numbered, cards });
  await putIds(db, ids.rows.values());
  const present = note.cards.map(({ template }) => cards.get(template)!);
  const laid: StoredNote = { number, deck: deck.number, note, cards: present };
  // Loose, where a search that has read all texts sees that there is another.
  await put(noteShelf(db), [{ ...stored, cards: present }]);
  const vanished = [...cards.values()].filter((card) => !present.includes(card));
  const place = given ?? (await placeOfNote(db, deck, number, cards));
  await placeCards(db, deck, { notes: [laid], arrived: new Set(), vanished }, place);
  await lead(db, deck, laid, new Set(cards.values()));
  return present;
}

/** The note's place in teaching order; of one without cards so far, that of the note before it. */
async function placeOfNote(
  db: Db,
  deck: Deck,
  number: number,
  cards: Numbered['cards'],
): Promise<number> {
  const ids = await readIds(db, (await db.links.get(deck.number))?.homes ?? []);
  const before = [...ids.rows.values()]
    .flatMap(({ slugs }) => [...slugs.values()])
    .filter((each) => each.deck === deck.number && each.note < number && !each.retired)
    .sort((a, b) => b.note - a.note);
  const wanted = [...cards.values(), ...before.flatMap((each) => [...each.cards.values()])];
  const schedules = await readMany(cardShelf(db), wanted);
  const known = wanted.find((card) => schedules.has(card));
  return known === undefined ? 0 : schedules.get(known)!.position;
}

/** What the queue must know of a question, and what it links to. */
async function lead(db: Db, deck: Deck, laid: StoredNote, own: ReadonlySet<number>): Promise<void> {
  const { categories, minutes } = questionsOf([laid]);
  const others = <T>(rows: [number, T][]) => rows.filter(([card]) => !own.has(card));
  await db.decks.put({
    ...deck,
    categories: [...others(deck.categories), ...categories],
    minutes: [...others(deck.minutes), ...minutes],
    requires: others(deck.requires),
  });
  const link = (await db.links.get(deck.number)) ?? linksOf(deck.number, [], []);
  const { questions } = linksOf(deck.number, link.homes, [laid]);
  await db.links.put({ ...link, questions: [...others(link.questions), ...questions] });
}
