import type { Fate } from '../core/deck/identify.ts';
import { type Print, printOf } from '../core/deck/prints.ts';
import { guidOf, isGuidSlug } from '../core/exchange/anki/guids.ts';
import type { Note } from '../core/model.ts';
import { fateOf, staysElsewhere, type Whereabouts } from './guidNotes.ts';
import { homeOf, slugOf } from './ids.ts';
import type { ReadDeck } from './importFile.ts';
import type { KnownDeck } from './knownDecks.ts';

/**
 * A table that was written here names each note that did not come from Anki by its id: those that the deck holds are
 * given that id, as if their author had written it.
 */
export function withOwnIds(
  { deck, written }: Pick<ReadDeck, 'deck' | 'written'>,
  target: string,
  prints: readonly Print[],
): Pick<ReadDeck, 'deck' | 'written'> {
  const kinds = new Map(prints.map(({ id, kind }) => [id, kind]));
  const slugs = new Set(written.notes);
  const notes = deck.notes.map((note): Note => {
    const guid = guidOf(note.id);
    if (homeOf(guid) !== target || kinds.get(guid) !== printOf(note).kind) return note;
    slugs.add(slugOf(guid));
    return { ...note, id: `${deck.id}/${slugOf(guid)}` };
  });
  return { deck: { ...deck, notes }, written: { ...written, notes: slugs } };
}

/** What is known when the notes of one deck are settled. */
export interface Settling {
  /** Where notes with a guid are now, by their slugs. */
  guids: ReadonlyMap<string, Whereabouts>;
  target: KnownDeck | null;
  /** Numbers of all decks that this import brings anew. */
  targets: ReadonlySet<number>;
  prints: readonly Print[];
}

/**
 * Notes that a guid identifies are the same ones wherever they live by now: those that moved within what is imported
 * keep their ids, and those in other decks stay there, as they are.
 */
export function settleGuids(
  notes: readonly Note[],
  fates: readonly Fate[],
  { guids, target, targets, prints }: Settling,
): { notes: Note[]; fates: Fate[]; elsewhere: number } {
  const places = new Map(prints.map(({ id }, place) => [id, place]));
  const settled = { notes: [] as Note[], fates: [] as Fate[], elsewhere: 0 };
  for (const [at, note] of notes.entries()) {
    const fate = fates[at]!;
    const slug = slugOf(note.id);
    const now = isGuidSlug(slug) && fate.state === 'new' ? guids.get(slug) : undefined;
    if (now && staysElsewhere(now, target, targets)) {
      settled.elsewhere++;
      continue;
    }
    settled.notes.push(note);
    settled.fates.push(
      now ? { ...fateOf(note, prints, places.get(now.id)), from: note.id, to: now.id } : fate,
    );
  }
  return settled;
}
