import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { browser } from '../e2e/browser.ts';

/** A browser on a profile of its own that can be killed without warning. */
export interface Running {
  page: Page;
  /** SIGKILL to the whole process group: browser, storage, renderers. Nothing is flushed or closed. */
  kill: () => Promise<void>;
}

export async function start(profile: string, baseURL: string): Promise<Running> {
  const options = { ...browser.launchOptions, baseURL, handleSIGINT: true };
  const context = await chromium.launchPersistentContext(profile, options);
  const page = context.pages()[0] ?? (await context.newPage());
  const pid = await processOf(context);
  const kill = async () => {
    const closed = new Promise((resolve) => context.once('close', resolve));
    // Playwright starts a browser as the leader of a group.
    process.kill(-pid, 'SIGKILL');
    await closed;
  };
  return { page, kill };
}

async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.find(({ type }) => type === 'browser')!.id;
}
