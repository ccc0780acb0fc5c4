import type { DeckOut } from '../core/exchange/markdown/deckFiles.ts';
import { has } from '../core/memory/columns.ts';
import { Deleted } from '../core/model.ts';
import type { Collection } from './collection.ts';
import type { StoredNote } from './db.ts';
import { fetchDeckNotes } from './deckNotes.ts';
import type { ExportScope } from './exportWorker.ts';

/** The notes that are to leave, with the user's own edits, deck by deck; decks without any are left out. */
export async function exportDecks(
  collection: Collection,
  scope: ExportScope,
  report: (share: number) => void,
): Promise<DeckOut[]> {
  const { columns } = collection;
  const chosen = 'cards' in scope ? notesOf(collection, scope.cards) : null;
  const numbers = new Set(
    'cards' in scope ? Array.from(scope.cards, (card) => columns.deck[card]!) : scope.decks,
  );
  const decks = collection.decks.filter(({ number }) => numbers.has(number));
  const found: DeckOut[] = [];
  for (const [at, { number, id, title, kind }] of decks.entries()) {
    const { inUse } = await fetchDeckNotes(collection, number);
    const notes = inUse
      .filter((stored) => (chosen?.has(stored.number) ?? true) && !isDeleted(collection, stored))
      .map(({ note }) => note);
    if (notes.length > 0) found.push({ id, title, kind, notes });
    report((at + 1) / decks.length);
  }
  return found;
}

const notesOf = ({ columns }: Collection, cards: Uint32Array) =>
  new Set(Array.from(cards, (card) => columns.note[card]!));

/** Of a note that was deleted by hand nothing is shown anywhere. */
const isDeleted = ({ columns }: Collection, { cards }: StoredNote): boolean =>
  cards.length > 0 &&
  cards.every((card) => has(columns, card) && (columns.flags[card]! & Deleted) !== 0);
