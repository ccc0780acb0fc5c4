import { useLocation, useNavigate } from '@solidjs/router';
import { createEffect, onCleanup, onMount, Show } from 'solid-js';
import { keepSnapshots } from '../store/keepSnapshots.ts';
import { keepUp } from '../store/keepUp.ts';
import { readMedia } from '../store/media.ts';
import { useCollection } from '../store/reactive.tsx';
import { keepDecks } from './keepDecks.ts';
import { isIos, isStandalone } from '../ui/install.ts';
import { provideMedia } from '../ui/mediaSource.ts';
import { isFree } from '../ui/studyKeys.ts';
import { hasNavigation, isStudying, isWriting } from './routes.ts';
import { createUpdates } from './updates.ts';
import { updateText } from './updateText.ts';

/** What waits until the first screen stands: bundled decks, the service worker, a new version. */
export default function Background() {
  const { collection, outline } = useCollection();
  const location = useLocation();
  const navigate = useNavigate();
  const updates = createUpdates();

  /** From anywhere but a card: to the search of all cards, which has the key itself, and to a new note. */
  const go = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isFree(event)) return;
    const { pathname } = location;
    if (isStudying(pathname) || isWriting(pathname)) return;
    const to = event.key === '/' ? '/browse' : event.key === 'a' ? '/notes/new' : null;
    if (to === null || pathname.replace(/\/$/, '').endsWith(to)) return;
    event.preventDefault();
    navigate(to);
  };

  onMount(() => {
    void keepDecks(collection, outline);
    void updates.register();
  });
  document.addEventListener('keydown', go);
  onCleanup(() => document.removeEventListener('keydown', go));
  onCleanup(provideMedia((hash) => readMedia(collection, hash)));
  onCleanup(keepUp(collection));
  onCleanup(keepSnapshots(collection, __VERSION__));
  createEffect(() =>
    updates.studying(isStudying(location.pathname) || isWriting(location.pathname)),
  );

  const iosApp = isIos() && isStandalone();
  const told = () => ({ blocked: updates.blocked(), accepted: updates.accepted(), iosApp });
  return (
    <Show when={updates.waiting() && hasNavigation(location.pathname)}>
      <p class="update" role="status">
        <span>{updateText(told())}</span>
        <Show when={!(updates.accepted() && iosApp)}>
          <button type="button" onClick={() => void updates.accept()}>
            Update
          </button>
        </Show>
      </p>
    </Show>
  );
}
