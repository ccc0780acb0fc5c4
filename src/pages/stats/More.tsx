import { useLocation } from '@solidjs/router';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createEffect, createSignal, lazy, Show, Suspense } from 'solid-js';
import type { Stats } from './createStats.ts';
import { morePanels } from './morePanels.ts';

const MorePanels = lazy(() => import('./MorePanels.tsx'));

/** The rest of the figures: fetched and read when it is opened, or when the address names a panel in it. */
export function More(props: { stats: Stats }) {
  const location = useLocation();
  const [open, setOpen] = createSignal(false);
  createEffect(() => {
    if (morePanels.includes(location.hash.slice(1))) setOpen(true);
  });
  return (
    <details class="more" open={open()} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        More
        <ChevronDown aria-hidden="true" />
      </summary>
      <Show when={open()}>
        <Suspense>
          <MorePanels stats={props.stats} />
        </Suspense>
      </Show>
    </details>
  );
}
