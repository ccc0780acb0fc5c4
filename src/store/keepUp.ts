import { subscribe, type Collection } from './collection.ts';
import { discardStaged } from './discardStaged.ts';
import { needsFolding } from './needsFolding.ts';
import { catchUp } from './refresh.ts';
import { foldInWorker } from './upkeepWorker.ts';

/**
 * What a page does in the background: a tab that slept heard nothing, so it asks when it is looked
 * at again; loose rows are folded when there is nothing else to do, and what a killed restore left is
 * cleared away. Returns how to stop.
 */
export function keepUp(collection: Collection): () => void {
  const look = () => {
    // What fails here is asked again with the next look.
    if (document.visibilityState === 'visible') catchUp(collection).catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', look);
  const stop = subscribe(collection, ({ kind }) => kind === 'all' && tidyWhenIdle(collection));
  tidyWhenIdle(collection);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('pageshow', look);
    stop();
  };
}

function tidyWhenIdle(collection: Collection): void {
  // What fails here is tried again on the next day, and costs nothing but speed.
  const work = () => void tidy(collection).catch(() => undefined);
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 60_000 });
  else setTimeout(work, 5_000);
}

async function tidy(collection: Collection): Promise<void> {
  if (collection.stop.signal.aborted) return;
  await discardStaged(collection);
  if (await needsFolding(collection)) await foldInWorker(collection);
}
