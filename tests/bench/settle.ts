import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { launch, origin } from './browsers.ts';
import { host } from './host.ts';
import { folders, type Site } from './pages.ts';

/** The snapshot of a million reviews takes seconds, ms. */
const LONGEST = 300_000;

/**
 * Opens a site once on a profile, as on the day before: its service worker has everything and its
 * work in the background is done. What an older build left there is thrown away first.
 */
export async function settle(profile: string, site: Site): Promise<void> {
  const server = await host(folders[site]);
  const opened = await launch(profile, server.port);
  const { page, devtools } = opened;
  await devtools.send('Network.enable');
  await devtools.send('Network.setBypassServiceWorker', { bypass: true });
  await page.goto(`${origin}/icons/icon.svg`);
  await page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    for (const worker of workers) await worker.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await devtools.send('Network.setBypassServiceWorker', { bypass: false });
  await page.goto(`${origin}/`);
  await page.waitForFunction(
    () =>
      navigator.serviceWorker.controller?.state === 'activated' ||
      navigator.serviceWorker.ready.then(() => true),
  );
  if (site === 'app') {
    await snapshotTaken(page);
    // As the first steps leave it, which made data sets have not been through.
    await page.evaluate(() => localStorage.setItem('engram.textSize', '100'));
  }
  await opened.close();
  await server.stop();
}

/** The day's snapshot is the last thing that the app does by itself. */
async function snapshotTaken(page: Page): Promise<void> {
  // Asked from here: waitForFunction takes the promise of an async function for its yes.
  for (const end = Date.now() + LONGEST; !(await page.evaluate(isAtRest)); await sleep(250))
    if (Date.now() > end) throw new Error('The app did not come to rest.');
}

async function isAtRest(): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('engram-snapshots').catch(() => null);
  if (!folder) return false;
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
    names.push(name);
  const { held } = await navigator.locks.query();
  return (
    names.some((name) => name.endsWith('-daily.gz')) &&
    !held?.some(({ name }) => name?.startsWith('engram:'))
  );
}
