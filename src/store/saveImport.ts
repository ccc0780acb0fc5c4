import { isSameTitle } from '../core/curriculum/deckPath.ts';
import type { Deck } from '../core/model.ts';
import { emptyDeck, missing } from './arrangeDecks.ts';
import type { Collection } from './collection.ts';
import type { Media } from './db.ts';
import { type Installation, installDecks } from './installDeck.ts';
import { stampOf } from './knownDecks.ts';
import { putMedia } from './media.ts';
import type { PlannedDeck } from './planImport.ts';
import { saveHistory } from './saveHistory.ts';
import { saveOptions } from './saveOptions.ts';

/** Files saved at once: never all of a large package are unpacked. */
const together = 20;

export interface SaveChoices {
  progress?: (done: number, total: number) => void;
  /** Take over the deck options that come along. */
  options?: boolean;
}

/**
 * Saves what was planned, all of it or nothing; not where a deck has changed since.
 * @param media unpacked when they are saved, and without waiting: within a transaction nothing may be waited for
 */
export async function saveImport(
  collection: Collection,
  planned: readonly PlannedDeck[],
  media: readonly (() => Media)[] = [],
  { progress, options = false }: SaveChoices = {},
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
      const came = all.slice(0, planned.length);
      const decks = options ? await saveOptions(collection, planned, came) : came;
      const installed = planned.flatMap(({ history }, at) =>
        history ? { deck: decks[at]!, history } : [],
      );
      return saveHistory(collection, installed, progress);
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
    .map(emptyDeck);
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
