import { bundled } from 'virtual:decks';
import { trackModules, type Outline } from '../core/curriculum/curriculum.ts';
import { firstDecks } from '../core/curriculum/firstDecks.ts';
import type { BundledDeck } from '../core/model.ts';
import { reasonOf } from '../core/reason.ts';
import type { Collection } from '../store/collection.ts';
import { updateBundled } from '../store/updateBundled.ts';
import { showToast } from '../ui/toasts.ts';

/** On a first visit: what the first card needs, before anything else is fetched. Asked again, it is the same work. */
export function installFirstDecks(collection: Collection, outline: Outline): Promise<void> {
  const begun = installing.get(collection);
  if (begun) return begun;
  const decks = firstDecks(bundled, outline, collection.settings.track);
  const work = keepDecks(collection, outline, decks, true);
  installing.set(collection, work);
  return work;
}
const installing = new WeakMap<Collection, Promise<void>>();

/** Decks that differ from what is installed are brought up to date; new ones of the track are on. */
export async function keepDecks(
  collection: Collection,
  outline: Outline,
  decks: readonly BundledDeck[] = bundled,
  here?: boolean,
): Promise<void> {
  try {
    // Asked anew for each deck: the track may be chosen while they are being installed.
    const on = (deck: BundledDeck) =>
      trackModules(outline, collection.settings.track).includes(deck.module);
    await updateBundled(collection, decks, on, here);
  } catch (error) {
    showToast({
      text: `Bundled decks could not be brought up to date: ${reasonOf(error)}. Yours are as they were.`,
      action: { label: 'Try again', run: () => void keepDecks(collection, outline) },
    });
  }
}
