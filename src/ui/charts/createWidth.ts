import { createSignal, onCleanup, onMount } from 'solid-js';

/** The width of an element in pixels as it changes: charts are drawn to size, so that their text is not scaled. */
export function createWidth() {
  const [width, setWidth] = createSignal(0);
  let element: HTMLElement | undefined;
  onMount(() => {
    if (!element) return;
    const measured = element;
    // It is told before the next paint, when all charts are laid out: measuring here would lay out once for each.
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth));
    observer.observe(measured);
    onCleanup(() => observer.disconnect());
  });
  return { width, ref: (given: HTMLElement) => (element = given) };
}
