import { bundled } from 'virtual:decks';
import { trackModules, type Outline } from '../core/curriculum/curriculum.ts';
import type { BundledDeck } from '../core/model.ts';
import { reasonOf } from '../core/reason.ts';
import type { Collection } from '../store/collection.ts';
import { updateBundled } from '../store/updateBundled.ts';
import { showToast } from '../ui/toasts.ts';
import { loadReview } from './routes.ts';

/** On a first visit: the decks that the first card is in, before anything else is fetched, and its screen. */
export async function firstDecks(collection: Collection, outline: Outline): Promise<void> {
  const modules = trackModules(outline, collection.settings.track);
  const first = modules.find((module) => bundled.some((deck) => deck.module === module));
  const decks = bundled.filter(({ module, kind }) => module === first && kind !== 'interview');
  const installing = keepDecks(collection, outline, decks);
  // What fails here is fetched when it is wanted.
  loadReview().catch(() => undefined);
  await installing;
}

/** Decks that differ from what is installed are brought up to date; new ones of the track are on. */
export async function keepDecks(
  collection: Collection,
  outline: Outline,
  decks: readonly BundledDeck[] = bundled,
): Promise<void> {
  try {
    // Asked anew for each deck: the track may be chosen while they are being installed.
    await updateBundled(collection, decks, (deck) =>
      trackModules(outline, collection.settings.track).includes(deck.module),
    );
  } catch (error) {
    showToast({
      text: `Bundled decks could not be brought up to date: ${reasonOf(error)}. Yours are as they were.`,
      action: { label: 'Try again', run: () => void keepDecks(collection, outline) },
    });
  }
}
