import { Router } from '@solidjs/router';
import { createResource, ErrorBoundary, lazy, Show } from 'solid-js';
import { outline } from 'virtual:outline';
import { type Collection, openCollection } from '../store/collection.ts';
import { studyDay } from '../core/day.ts';
import { CollectionProvider } from '../store/reactive.tsx';
import { type CardAtHand, keepCard, keptCard } from '../ui/cardAtHand.ts';
import { CardBefore } from './CardBefore.tsx';
import { fetchScreen, routes } from './routes.ts';
import { Shell } from './Shell.tsx';

const Failure = lazy(() => import('./Failure.tsx'));

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * A first visit to Today goes straight on to the first steps: no screen is fetched only to say so. The first cards come
 * in meanwhile.
 */
function beginAtFirstSteps(collection: Collection): Collection {
  const { pathname, search } = window.location;
  const starts = pathname.replace(/\/$/, '') === base;
  // A link to the app may name a deck to import.
  const imports = starts && new URLSearchParams(search).has('import');
  if (imports) window.history.replaceState(null, '', `${base}/import${search}`);
  if (collection.settings.welcomed) return collection;
  if (starts && !imports) window.history.replaceState(null, '', `${base}/welcome${search}`);
  // What fails here is said where it is awaited.
  import('./keepDecks.ts').then(
    ({ installFirstDecks }) => installFirstDecks(collection, outline),
    () => undefined,
  );
  return collection;
}

/** The card that was at hand when the app was left in mid-review, if it is opened there again on the same day. */
function cardBefore(): CardAtHand | null {
  // Elsewhere something may be done that another card comes first for.
  if (window.location.pathname !== `${base}/review`) keepCard(null);
  const kept = keptCard();
  if (!kept) return null;
  const now = Date.now();
  const offset = -new Date(now).getTimezoneOffset();
  return kept.day === studyDay({ now, offset, rollover: kept.rollover }) ? kept : null;
}

/** Opens the database and shows the screen of the address; what is wrong with it is said, not hidden. */
export function App() {
  // The screen comes while the database opens, where early.js found the look that the first steps noted: who is new goes
  // to these instead.
  if (document.documentElement.hasAttribute('style'))
    fetchScreen(window.location.pathname.slice(base.length) || '/');
  const before = cardBefore();
  const [collection, { refetch }] = createResource<Collection>(async () =>
    beginAtFirstSteps(await openCollection({})),
  );
  return (
    <Show
      when={!collection.error}
      fallback={<Failure error={collection.error} onRetry={() => void refetch()} />}
    >
      <Show when={collection()} fallback={before && <CardBefore card={before} />}>
        {(open) => (
          <CollectionProvider collection={open()} outline={outline}>
            <ErrorBoundary
              fallback={(error: unknown, reset) => <Failure error={error} onRetry={reset} />}
            >
              <Router base={base} explicitLinks root={Shell}>
                {routes}
              </Router>
            </ErrorBoundary>
          </CollectionProvider>
        )}
      </Show>
    </Show>
  );
}
