import { createSignal, onCleanup, onMount } from 'solid-js';

/** How far off the screen something counts as near. */
const MARGIN = '600px';

/** Whether an element has been on the screen or near it, or the page was printed: what is costly waits for that. */
export function createNear() {
  const [near, setNear] = createSignal(false);
  let element: HTMLElement | undefined;
  onMount(() => {
    if (!element) return;
    const found = () => {
      setNear(true);
      leave();
    };
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && found(),
      { rootMargin: MARGIN },
    );
    const leave = () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', found);
    };
    observer.observe(element);
    window.addEventListener('beforeprint', found);
    onCleanup(leave);
  });
  return { near, ref: (given: HTMLElement) => (element = given) };
}
