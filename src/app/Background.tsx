import { useLocation } from '@solidjs/router';
import { createEffect, onCleanup, onMount, Show } from 'solid-js';
import { bundled } from 'virtual:decks';
import { trackModules } from '../core/curriculum/curriculum.ts';
import { keepSnapshots } from '../store/keepSnapshots.ts';
import { keepUp } from '../store/keepUp.ts';
import { readMedia } from '../store/media.ts';
import { useCollection } from '../store/reactive.tsx';
import { updateBundled } from '../store/updateBundled.ts';
import { provideMedia } from '../ui/mediaSource.ts';
import { showToast } from '../ui/toasts.ts';
import { hasNavigation, isStudying } from './routes.ts';
import { createUpdates } from './updates.ts';

/** What can wait until the first screen stands: bundled decks, the service worker, a new version. */
export default function Background() {
  const { collection, outline } = useCollection();
  const location = useLocation();
  const updates = createUpdates();

  /** Decks that differ from what is installed are brought up to date; new ones of the track are on. */
  async function keepDecks() {
    try {
      // Asked anew for each deck: the track may be chosen while they are being installed.
      await updateBundled(collection, bundled, (deck) =>
        trackModules(outline, collection.settings.track).includes(deck.module),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      showToast({
        text: `Bundled decks could not be brought up to date: ${reason} Yours are as they were.`,
        action: { label: 'Try again', run: () => void keepDecks() },
      });
    }
  }

  onMount(() => {
    void keepDecks();
    void updates.register();
  });
  onCleanup(provideMedia((hash) => readMedia(collection, hash)));
  onCleanup(keepUp(collection));
  onCleanup(keepSnapshots(collection, __VERSION__));
  createEffect(() => updates.studying(isStudying(location.pathname)));

  return (
    <Show when={updates.waiting() && hasNavigation(location.pathname)}>
      <p class="update" role="status">
        <span>
          {updates.blocked()
            ? 'Finish the review in the other tab first.'
            : 'A new version is ready.'}
        </span>
        <button type="button" onClick={() => void updates.accept()}>
          Update
        </button>
      </p>
    </Show>
  );
}
