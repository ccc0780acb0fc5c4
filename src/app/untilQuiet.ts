import { whenIdle } from '../ui/whenIdle.ts';

/** So long nothing more was fetched, ms: a slow line takes half a second to begin. */
const QUIET = 2000;

/** Waits until the screen has fetched what it needs, and has nothing to do. */
export function untilQuiet(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      whenIdle(resolve);
    };
    let timer = setTimeout(end, QUIET);
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, QUIET);
    });
    observer.observe({ type: 'resource' });
  });
}
