import type { Deck } from '../core/model.ts';
import type { Db, LinkRow, StoredNote } from './db.ts';
import { homeOf, readIds } from './ids.ts';

/** What a deck's questions link to. */
export function linksOf(deck: number, homes: string[], notes: readonly StoredNote[]): LinkRow {
  const questions = notes.flatMap(({ note, cards }): LinkRow['questions'] => {
    const at = note.cards.findIndex(({ kind }) => kind === 'question');
    return at < 0 || note.links.length === 0 ? [] : [[cards[at]!, note.links]];
  });
  return { deck, homes, questions };
}

/**
 * Works out anew which terms must have been seen before each question enters, in every deck: a deck
 * that came or went may have brought or taken the terms. Inside the transaction that did so.
 */
export async function resolveRequires(db: Db): Promise<void> {
  const rows = (await db.links.toArray()).filter(({ questions }) => questions.length > 0);
  const homes = rows.flatMap(({ questions }) => questions.flatMap(([, ids]) => ids.map(homeOf)));
  const ids = await readIds(db, homes);
  const termOf = (id: string): number[] => {
    const numbered = ids.find(id);
    const card = numbered?.cards.get('term');
    const asked = numbered && numbered.deck !== 0 && !numbered.retired;
    return asked && card !== undefined ? [card] : [];
  };
  for (const { deck: number, questions } of rows) {
    const deck = await db.decks.get(number);
    if (!deck) continue;
    const requires = questions.map(([card, linked]): Deck['requires'][number] => [
      card,
      linked.flatMap(termOf),
    ]);
    if (!equal(requires, deck.requires)) await db.decks.put({ ...deck, requires });
  }
}

const equal = (a: Deck['requires'], b: Deck['requires']) => JSON.stringify(a) === JSON.stringify(b);
