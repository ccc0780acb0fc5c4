import { A, useLocation } from '@solidjs/router';
import BookOpen from 'lucide-solid/icons/book-open';
import Settings from 'lucide-solid/icons/settings';
import Sun from 'lucide-solid/icons/sun';
import { createEffect, For, type JSX, onMount, Show, Suspense } from 'solid-js';
import { Toaster } from '../ui/Toaster.tsx';
import { createUpdates } from './updates.ts';
import { hasNavigation, isStudying } from './routes.ts';
import './shell.css';

const places = [
  { href: '/', text: 'Today', icon: Sun },
  { href: '/learn', text: 'Learn', icon: BookOpen },
  { href: '/settings', text: 'Settings', icon: Settings },
];

interface Props {
  children?: JSX.Element;
  /** Work that can wait until the first screen stands. */
  onIdle: () => Promise<void>;
}

/** Navigation around the screens, the update prompt, and the region for messages. */
export function Shell(props: Props) {
  const location = useLocation();
  const updates = createUpdates();
  onMount(() => {
    void props.onIdle();
    updates.start();
  });
  createEffect(() => updates.studying(isStudying(location.pathname)));
  return (
    <div class="shell" classList={{ bare: !hasNavigation(location.pathname) }}>
      <Show when={hasNavigation(location.pathname)}>
        <a class="skip unseen" href="#main">
          Skip to content
        </a>
        <nav class="places" aria-label="Main">
          <For each={places}>
            {(place) => (
              <A href={place.href} end={place.href === '/'} class="place">
                <place.icon size={20} aria-hidden="true" />
                {place.text}
              </A>
            )}
          </For>
        </nav>
      </Show>
      <div class="screen">
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
        <Suspense>{props.children}</Suspense>
      </div>
      <Toaster />
    </div>
  );
}
