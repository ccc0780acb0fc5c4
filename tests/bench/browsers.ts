import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { browser } from '../e2e/browser.ts';
import { cache } from './pages.ts';

/** Address of every page: a name of its own keeps what is stored, whichever port serves it. */
export const origin = 'http://bench.localhost';

const open = new Set<BrowserContext>();

/** Ends what an experiment that failed has left open. */
export async function closeAll(): Promise<void> {
  for (const context of open) await context.close();
}

export interface Opened {
  context: BrowserContext;
  page: Page;
  devtools: CDPSession;
  close: () => Promise<void>;
}

/** Starts Chromium on a profile; `port` serves `origin`. */
export async function launch(profile: string, port: number): Promise<Opened> {
  const { launchOptions } = browser;
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    args: [...launchOptions.args, `--host-resolver-rules=MAP bench.localhost:80 127.0.0.1:${port}`],
    // A phone, held upright.
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'en-GB',
  });
  open.add(context);
  context.on('close', () => open.delete(context));
  const page = context.pages()[0] ?? (await context.newPage());
  const devtools = await context.newCDPSession(page);
  return { context, page, devtools, close: () => context.close() };
}

/** Makes the page's main thread so many times slower. */
export async function throttle({ devtools }: Opened, rate: number): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Profiles of this run: copies, so that what is kept stays as it was made. */
const runs = join(cache, 'run');

export function freshProfile(name: string, from?: string): string {
  const path = join(runs, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  if (from) cpSync(from, path, { recursive: true });
  return path;
}

export const forgetProfiles = () => rmSync(runs, { recursive: true, force: true });
