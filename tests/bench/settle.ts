import type { Page } from '@playwright/test';
import { launch, origin } from './browsers.ts';
import { host } from './host.ts';
import { folders, type Site } from './pages.ts';

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
  await page.waitForFunction(
    async () => {
      const root = await navigator.storage.getDirectory();
      const names: string[] = [];
      const folder = await root.getDirectoryHandle('engram-snapshots').catch(() => null);
      if (folder)
        for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
          names.push(name);
      const { held } = await navigator.locks.query();
      return (
        names.some((name) => name.endsWith('-daily.gz')) &&
        !held?.some(({ name }) => name?.startsWith('engram:'))
      );
    },
    undefined,
    { timeout: 300_000, polling: 500 },
  );
}
