import { bundled } from 'virtual:decks';
import { trackModules, type Outline } from '../core/curriculum/curriculum.ts';
import { defaultSettings } from '../core/memory/presets.ts';
import type { BundledDeck } from '../core/model.ts';
import { reasonOf } from '../core/reason.ts';
import type { Collection } from '../store/collection.ts';
import { fetchBundled, updateBundled } from '../store/updateBundled.ts';
import { showToast } from '../ui/toasts.ts';

/** The decks that the first card of a track is in. */
function firstDecks(outline: Outline, track: string): BundledDeck[] {
  const modules = trackModules(outline, track);
  const first = modules.find((module) => bundled.some((deck) => deck.module === module));
  return bundled.filter(({ module, kind }) => module === first && kind !== 'interview');
}

/** On a first visit: their texts come while the database is made. */
export function fetchFirstDecks(outline: Outline): void {
  fetchBundled(firstDecks(outline, defaultSettings().track));
}

/** On a first visit: what the first card needs, before anything else is fetched. */
export async function installFirstDecks(collection: Collection, outline: Outline): Promise<void> {
  await keepDecks(collection, outline, firstDecks(outline, collection.settings.track), true);
}

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
