import { useLocation } from '@solidjs/router';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createEffect, createMemo, createSignal, lazy, Show, Suspense } from 'solid-js';

const Simulator = lazy(() => import('./simulator/Simulator.tsx'));

/** What may come: fetched when it is opened or the address names it, and kept as it is when it is closed again. */
export function LookAhead() {
  const location = useLocation();
  const [open, setOpen] = createSignal(false);
  const opened = createMemo((before: boolean) => before || open(), false);
  createEffect(() => {
    if (['#simulator', '#least-work'].includes(location.hash)) setOpen(true);
  });
  return (
    <details class="more" open={open()} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Look ahead
        <ChevronDown aria-hidden="true" />
      </summary>
      <Show when={opened()}>
        <Suspense>
          <Simulator />
        </Suspense>
      </Show>
    </details>
  );
}
