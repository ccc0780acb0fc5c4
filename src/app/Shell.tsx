import { A, useCurrentMatches, useLocation } from '@solidjs/router';
import BookOpen from 'lucide-solid/icons/book-open';
import ChartColumn from 'lucide-solid/icons/chart-column';
import Layers from 'lucide-solid/icons/layers';
import Settings from 'lucide-solid/icons/settings';
import Sun from 'lucide-solid/icons/sun';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  lazy,
  onMount,
  Show,
  Suspense,
} from 'solid-js';
import { useCollection } from '../store/reactive.tsx';
import { applyLook } from '../ui/look.ts';
import { Toaster } from '../ui/Toaster.tsx';
import { whenIdle } from '../ui/whenIdle.ts';
import { hasNavigation, isBeneathDecks } from './routes.ts';
import { untilQuiet } from './untilQuiet.ts';
import './shell.css';

const Background = lazy(() => import('./Background.tsx'));

/** Today's path as the router matches it. */
const home = import.meta.env.BASE_URL.replace(/(.)\/$/, '$1');

const places = [
  { href: '/', text: 'Today', icon: Sun },
  { href: '/learn', text: 'Learn', icon: BookOpen },
  { href: '/decks', text: 'Decks', icon: Layers },
  { href: '/stats', text: 'Stats', icon: ChartColumn },
  { href: '/settings', text: 'Settings', icon: Settings },
];

/** Navigation around the screens, what runs behind them, and the region for messages. */
export function Shell(props: { children?: JSX.Element }) {
  const location = useLocation();
  const matches = useCurrentMatches();
  const { collection, outline, revision } = useCollection();
  const settings = createMemo(() => (revision(), collection.settings));
  createEffect(() => applyLook(settings()));
  // The very first visit goes from Today straight on to the first steps: no bar for that moment.
  const framed = () =>
    hasNavigation(location.pathname) &&
    (revision(), collection.settings.welcomed || matches().at(-1)?.path !== home);
  /** Until then the network is the first card's alone. */
  const [quiet, setQuiet] = createSignal(false);
  onMount(async () => {
    if (collection.settings.welcomed) return whenIdle(() => setQuiet(true));
    const { installFirstDecks } = await import('./keepDecks.ts');
    await installFirstDecks(collection, outline);
    await untilQuiet();
    setQuiet(true);
  });
  createEffect(() => {
    document.title = `${String(matches().at(-1)?.route.info?.['title'])} · Engram`;
  });
  return (
    <div class="shell" classList={{ bare: !framed() }}>
      <Show when={framed()}>
        <a class="skip unseen" href="#main">
          Skip to content
        </a>
        <nav class="places" aria-label="Main">
          <For each={places}>
            {(place) => (
              <A
                href={place.href}
                end={place.href === '/'}
                class="place"
                classList={
                  place.href === '/decks' && isBeneathDecks(location.pathname)
                    ? { active: true }
                    : {}
                }
              >
                <place.icon size={20} aria-hidden="true" />
                {place.text}
              </A>
            )}
          </For>
        </nav>
      </Show>
      <div class="screen">
        <Show when={quiet()}>
          <Suspense>
            <Background />
          </Suspense>
        </Show>
        <Suspense>{props.children}</Suspense>
      </div>
      <Toaster />
    </div>
  );
}
