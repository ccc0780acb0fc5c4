import { Router } from '@solidjs/router';
import { createResource, ErrorBoundary, Show } from 'solid-js';
import { bundled, curriculum } from 'virtual:decks';
import { type Collection, openCollection } from '../store/collection.ts';
import { CollectionProvider } from '../store/reactive.tsx';
import { updateBundled } from '../store/updateBundled.ts';
import { Failure } from './Failure.tsx';
import { routes } from './routes.ts';
import { Shell } from './Shell.tsx';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Opens the database and shows the screen of the address; what is wrong with it is said, not hidden. */
export function App() {
  const [collection, { refetch }] = createResource<Collection>(() => openCollection({}));
  return (
    <Show
      when={!collection.error}
      fallback={<Failure error={collection.error} onRetry={() => void refetch()} />}
    >
      <Show when={collection()}>
        {(open) => (
          <CollectionProvider collection={open()} curriculum={curriculum}>
            <ErrorBoundary
              fallback={(error: unknown, reset) => <Failure error={error} onRetry={reset} />}
            >
              <Router
                base={base}
                explicitLinks
                root={(props) => (
                  <Shell onIdle={() => updateBundled(open(), bundled)}>{props.children}</Shell>
                )}
              >
                {routes}
              </Router>
            </ErrorBoundary>
          </CollectionProvider>
        )}
      </Show>
    </Show>
  );
}
