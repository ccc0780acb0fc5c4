import { defineConfig } from '@playwright/test';
import { browser } from './browser.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  // More than cores: much of a test is waiting.
  workers: 3,
  forbidOnly: true,
  // A machine that is busy with something else may be late: tried once more, and told as flaky.
  retries: 1,
  // Machines that run tests may be slow.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    ...browser,
    // A phone, held upright.
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'on-first-retry',
  },
});
