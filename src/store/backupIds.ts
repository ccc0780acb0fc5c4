import type { CardRef } from '../core/exchange/backupLog.ts';
import type { Db, IdRow, Numbered } from './db.ts';
import { homeOf, putIds, readAllIds, slugOf } from './ids.ts';

/** What stands for local numbers on every other device. */
export interface StringIds {
  /** By card number. */
  cards: Map<number, CardRef>;
  /** By note number. */
  notes: Map<number, string>;
  /** The notes of each deck, by its number; 0 for those of removed decks. */
  ofDeck: Map<number, { id: string; numbered: Numbered }[]>;
}

/** Reads the whole lookup the other way round. */
export async function readStringIds(db: Db): Promise<StringIds> {
  const found: StringIds = { cards: new Map(), notes: new Map(), ofDeck: new Map() };
  for (const { home, slugs } of await readAllIds(db)) {
    for (const [slug, numbered] of slugs) {
      const id = slug === '' ? home : `${home}/${slug}`;
      found.notes.set(numbered.note, id);
      for (const [template, card] of numbered.cards) found.cards.set(card, [id, template]);
      const notes = found.ofDeck.get(numbered.deck);
      if (notes) notes.push({ id, numbered });
      else found.ofDeck.set(numbered.deck, [{ id, numbered }]);
    }
  }
  return found;
}

/** Local numbers for string ids: the known ones, and the next for those that are new. */
export interface Numbers {
  card: (ref: CardRef) => number;
  note: (id: string) => number;
  /** Writes what was given out. */
  save: () => Promise<void>;
}

/** Reads the lookup and the counters, inside a transaction; nothing else may number in the meantime. */
export async function readNumbers(db: Db): Promise<Numbers> {
  const rows = new Map((await readAllIds(db)).map((row) => [row.home, row]));
  const changed = new Set<IdRow>();
  let nextNote = (await db.counters.get('note'))?.value ?? 1;
  let nextCard = (await db.counters.get('card'))?.value ?? 1;

  function numberedOf(id: string): { row: IdRow; numbered: Numbered } {
    const home = homeOf(id);
    const row = rows.get(home) ?? { home, slugs: new Map<string, Numbered>() };
    rows.set(home, row);
    const known = row.slugs.get(slugOf(id));
    if (known) return { row, numbered: known };
    const numbered: Numbered = { note: nextNote++, deck: 0, cards: new Map(), retired: false };
    row.slugs.set(slugOf(id), numbered);
    changed.add(row);
    return { row, numbered };
  }

  return {
    note: (id) => numberedOf(id).numbered.note,
    card([id, template]) {
      const { row, numbered } = numberedOf(id);
      const known = numbered.cards.get(template);
      if (known !== undefined) return known;
      numbered.cards.set(template, nextCard);
      changed.add(row);
      return nextCard++;
    },
    async save() {
      if (changed.size === 0) return;
      await putIds(db, changed);
      await db.counters.bulkPut([
        { name: 'note', value: nextNote },
        { name: 'card', value: nextCard },
      ]);
    },
  };
}
