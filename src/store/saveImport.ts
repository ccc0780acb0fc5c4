import { isSameTitle } from '../core/curriculum/deckPath.ts';
import type { Deck } from '../core/model.ts';
import { emptyDeck, missing } from './arrangeDecks.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import type { Media } from './db.ts';
import { newVersion } from './edits.ts';
import { homeOf, readIds } from './ids.ts';
import { type Installation, installDecks } from './installDeck.ts';
import { stampOf } from './knownDecks.ts';
import { layNote } from './layNote.ts';
import { putMedia } from './media.ts';
import { tagsOf } from './ownText.ts';
import type { PlannedDeck } from './planImport.ts';
import { resolveRequires } from './requires.ts';
import { saveHistory } from './saveHistory.ts';
import { saveOptions } from './saveOptions.ts';
import { saveSchedules } from './saveSchedules.ts';

/** Files saved at once: never all of a large package are unpacked. */
const together = 20;

export interface SaveChoices {
  progress?: (done: number, total: number) => void;
  /** Take over the deck options that come along. */
  options?: boolean;
  /** Ids of notes that the user had edited and that are to have the new text. */
  theirs?: readonly string[];
}

/**
 * Saves what was planned, all of it or nothing; not where a deck has changed since.
 * @param media unpacked when they are saved, and without waiting: within a transaction nothing may be waited for
 */
export async function saveImport(
  collection: Collection,
  planned: readonly PlannedDeck[],
  media: readonly (() => Media)[] = [],
  { progress, options = false, theirs = [] }: SaveChoices = {},
): Promise<Deck[]> {
  const { db } = collection;
  const installations = planned.map(({ compiled }) => ({
    compiled,
    options: { hash: null, enabled: true, module: null },
  }));
  const outer = outerDecks(collection, planned);
  const decks = await installDecks(collection, [...installations, ...outer], {
    check: async () => {
      await checkUnchanged(collection, planned);
      for (let at = 0; at < media.length; at += together)
        await putMedia(
          db,
          media.slice(at, at + together).map((row) => row()),
        );
    },
    finish: async (all) => {
      await endEdits(collection, theirs);
      const came = all.slice(0, planned.length);
      const described = await saveDescriptions(collection, planned, came);
      const decks = options ? await saveOptions(collection, planned, described) : described;
      const installed = planned.flatMap(({ history }, at) =>
        history ? { deck: decks[at]!, history } : [],
      );
      await saveHistory(collection, installed, progress);
      const scheduled = planned.flatMap(({ schedules }, at) =>
        schedules ? { deck: decks[at]!, schedules } : [],
      );
      await saveSchedules(collection, scheduled);
    },
  });
  return decks.slice(0, planned.length);
}

/** Empty decks that some decks are to stand in, and that are not there yet. */
function outerDecks({ decks }: Collection, planned: readonly PlannedDeck[]): Installation[] {
  const titles = planned.map(({ compiled }) => compiled.title);
  const outer = new Map(
    titles.flatMap((title) => missing(decks, title)).map((title) => [title.toLowerCase(), title]),
  );
  return [...outer.values()]
    .filter((title) => !titles.some((other) => isSameTitle(other, title)))
    .map((title) => {
      const { compiled, options } = emptyDeck(title);
      const description = planned.flatMap(({ outer }) => outer?.get(title) ?? [])[0];
      return {
        compiled,
        options: { ...options, ...(description ? { chosen: { description } } : {}) },
      };
    });
}

/** Takes over what is said of the decks, inside the transaction that installs them. */
async function saveDescriptions(
  collection: Collection,
  planned: readonly PlannedDeck[],
  decks: readonly Deck[],
): Promise<Deck[]> {
  const changed = changedNow(collection);
  const made = decks.map((deck, at) => {
    const { description } = planned[at]!;
    return description ? { ...deck, description, changed } : deck;
  });
  await collection.db.decks.bulkPut(made.filter((deck, at) => deck !== decks[at]));
  return made;
}

async function checkUnchanged({ db }: Collection, planned: readonly PlannedDeck[]): Promise<void> {
  const decks = new Map((await db.decks.toArray()).map((deck) => [deck.id, deck]));
  for (const { compiled, target } of planned) {
    const deck = decks.get(compiled.id);
    const stamp = deck ? stampOf(deck) : '';
    if (stamp === (target?.stamp ?? '')) continue;
    throw new Error(
      `“${compiled.title}” was changed elsewhere meanwhile. Look at the preview again.`,
    );
  }
}

/** The deck's text counts for these again, inside the transaction; the user's own becomes an earlier version. */
async function endEdits(collection: Collection, notes: readonly string[]): Promise<void> {
  if (notes.length === 0) return;
  const { db } = collection;
  const ids = await readIds(db, notes.map(homeOf));
  for (const id of notes) {
    const note = ids.find(id)?.note ?? 0;
    const edit = await db.edits.get(note);
    if (!edit) continue;
    const now = changedNow(collection);
    await db.edits.put(newVersion(edit, note, tagsOf(edit.fields), undefined, now));
    await layNote(db, note);
  }
  await resolveRequires(db);
}
