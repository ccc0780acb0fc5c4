import type { Fate } from '../core/deck/identify.ts';
import { type Print, printOf } from '../core/deck/prints.ts';
import { isGuidSlug } from '../core/exchange/anki/guids.ts';
import type { Note } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { unpackIds } from './idRows.ts';
import type { KnownDeck } from './knownDecks.ts';

/** Where a note that came from Anki is now. */
export interface Whereabouts {
  id: string;
  /** 0 where it is in no deck. */
  deck: number;
  retired: boolean;
}

/** All notes that came from Anki, by their slugs: a guid is one note, in whatever deck. */
export async function knownGuids({ db }: Collection): Promise<Map<string, Whereabouts>> {
  const found = new Map<string, Whereabouts>();
  await connected(db, () =>
    db.ids.each((row) => {
      const { home, slugs } = unpackIds(row);
      for (const [slug, { deck, retired }] of slugs) {
        if (!isGuidSlug(slug)) continue;
        const other = found.get(slug);
        // Of two, the one that is asked.
        if (other && other.deck !== 0 && !other.retired) continue;
        found.set(slug, { id: `${home}/${slug}`, deck, retired });
      }
    }),
  );
  return found;
}

/** A note in a deck that this import does not bring is left where it was put. */
export const staysElsewhere = (
  { deck, retired }: Whereabouts,
  target: KnownDeck | null,
  targets: ReadonlySet<number>,
) => deck !== 0 && !retired && deck !== target?.number && !targets.has(deck);

/** What becomes of a note whose id is settled; `place` is its place among the known prints. */
export function fateOf(note: Note, prints: readonly Print[], place: number | undefined): Fate {
  const ids = { from: note.id, to: note.id, templates: new Map<string, string>() };
  if (place === undefined) return { ...ids, state: 'new', by: null, was: -1 };
  const same = prints[place]!.whole === printOf(note).whole;
  return { ...ids, state: same ? 'unchanged' : 'changed', by: 'id', was: place };
}
