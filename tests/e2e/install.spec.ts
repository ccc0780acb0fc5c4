import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browser } from './browser.ts';
import { expect, test } from './app.ts';
import { readyForOffline } from './steps.ts';

test('Chromium finds nothing in the way of installing', async ({ server }) => {
  const profile = await mkdtemp(join(tmpdir(), 'engram-install-'));
  const context = await chromium.launchPersistentContext(profile, browser.launchOptions);
  const page = await context.newPage();
  await page.goto(server.url);
  await readyForOffline(page);
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  await context.close();
  await rm(profile, { recursive: true, force: true });
});

test('the manifest is relative, and what it names is there', async ({ page, request, server }) => {
  await page.goto('./');
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const response = await request.get(new URL(href!, server.url).href);
  const manifest = await response.json();
  expect(manifest.start_url).toBe('./');
  const images = [...manifest.icons, ...manifest.screenshots] as { src: string; sizes: string }[];
  for (const { src } of images) {
    const image = await request.get(new URL(src, response.url()).href);
    expect(image.ok(), src).toBe(true);
    expect(image.headers()['content-type'], src).toContain('image/');
  }
  for (const { url } of manifest.shortcuts) expect(url).not.toMatch(/^\//);
});

test('the policy is there twice: in the page and in the headers', async ({ page }) => {
  const response = await page.goto('./');
  const header = response!.headers()['content-security-policy'];
  const meta = page.locator('meta[http-equiv=Content-Security-Policy]');
  await expect(meta).toHaveAttribute('content', header!);
  expect(header).toContain("default-src 'self'");
  expect(header).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
});
