import { test as base, expect, type Page } from '@playwright/test';
import { serve, type Server } from './server.ts';

interface WorkerFixtures {
  server: Server;
}

/** Chromium's own remark on a page that offers installing by a button of its own. */
const remark = /^Banner not shown: beforeinstallpromptevent/;

/** Everything a page says on its console, or throws: it should be nothing. */
export function listen(page: Page, into: string[]) {
  page.on('console', (message) => {
    if (!remark.test(message.text())) into.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => into.push(`error: ${error.message}`));
}

interface Options {
  /** What the console may say in these tests, because they provoke it. */
  provoked: RegExp;
}

/** A page of the built app; a test fails when the console was not empty. */
export const test = base.extend<Options & { quiet: void }, WorkerFixtures>({
  provoked: [/(?!)/, { option: true }],
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the first parameter's shape
    async ({}, use) => {
      const server = await serve();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  quiet: [
    async ({ context, provoked }, use) => {
      const said: string[] = [];
      context.on('page', (page) => listen(page, said));
      await use();
      const unexpected = said.filter((line) => !provoked.test(line));
      expect(unexpected, 'the console stays empty').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
