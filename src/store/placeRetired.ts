import type { NoteLine } from '../core/exchange/backup.ts';
import { newSchedule } from '../core/memory/columns.ts';
import { hash32 } from '../core/hash.ts';
import { Retired, templateKinds, type Schedule } from '../core/model.ts';
import { readNumbers } from './backupIds.ts';
import type { Db, StoredNote } from './db.ts';
import { cardId, homeOf, putIds, readIds } from './ids.ts';
import { readMany, seal } from './shelf.ts';
import { cardShelf, noteShelf } from './shelves.ts';

/**
 * Brings in what a deck's text no longer has, inside a transaction: retired notes, and cards that
 * notes once had, so that their history counts where it belongs. Known ones are left as they are.
 * Returns the cards that were placed.
 */
export async function placeRetired(
  db: Db,
  deck: number,
  notes: readonly NoteLine[],
  retired: readonly NoteLine[],
): Promise<number[]> {
  const lines = [...notes.filter(({ gone }) => gone?.length), ...retired];
  if (lines.length === 0) return [];
  const places = new Map(notes.map((line, at) => [line, at]));
  const numbers = await readNumbers(db);
  const schedules = lines.flatMap((line) =>
    cardsOf(line).map(([template, kind]): Schedule => {
      const { id, level } = line.note;
      const about = {
        card: numbers.card([id, template]),
        note: numbers.note(id),
        deck,
        template: kind,
        level,
        position: places.get(line) ?? notes.length,
        seed: hash32(cardId(id, template)),
      };
      return { ...newSchedule(about), flags: Retired };
    }),
  );
  const texts = retired.map(({ note }): StoredNote => {
    const cards = note.cards.map(({ template }) => numbers.card([note.id, template]));
    return { number: numbers.note(note.id), deck, note, cards };
  });
  await numbers.save();
  await markRetired(db, deck, retired);
  const known = await readMany(
    cardShelf(db),
    schedules.map(({ card }) => card),
  );
  const placed = schedules.filter(({ card }) => !known.has(card));
  await seal(cardShelf(db), placed);
  await seal(noteShelf(db), texts);
  return placed.map(({ card }) => card);
}

/** Templates that are no longer asked, with the index of their kind. */
function cardsOf({ note, retired, gone = [] }: NoteLine): [string, number][] {
  if (!retired) return gone;
  const all = note.cards.map(({ template, kind }): [string, number] => [
    template,
    templateKinds.indexOf(kind),
  ]);
  return [...new Map([...gone, ...all])];
}

async function markRetired(db: Db, deck: number, retired: readonly NoteLine[]): Promise<void> {
  const ids = await readIds(
    db,
    retired.map(({ note }) => homeOf(note.id)),
  );
  for (const { note, added } of retired) {
    const since = added === undefined ? {} : { added };
    ids.set(note.id, { ...ids.find(note.id)!, deck, retired: true, ...since });
  }
  await putIds(db, ids.rows.values());
  const link = await db.links.get(deck);
  const homes = [...new Set([...(link?.homes ?? []), ...ids.rows.keys()])];
  await db.links.put({ deck, questions: [], ...link, homes });
}
