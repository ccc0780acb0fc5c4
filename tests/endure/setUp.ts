import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { BackupPart } from '../../src/core/exchange/backup.ts';
import { readBackup } from '../../src/store/readBackup.ts';
import { chooseBackup } from '../e2e/backups.ts';
import { root } from '../e2e/server.ts';
import { countRows, firstRun } from '../e2e/steps.ts';
import { makeElsewhere, packBackup } from './elsewhere.ts';
import { ask, type Round } from './round.ts';

/** Cards with a history, which are due. */
const CARDS = 500;

/** A collection that has something to lose, and a backup of it. */
export async function setUp(page: Page, script: string): Promise<Round['first']> {
  await firstRun(page);
  // All that come by themselves: from then on nothing changes but what is done here.
  const bundled = readdirSync(join(root, 'dist', 'decks')).length;
  await expect.poll(() => countRows(page, 'decks'), { timeout: 60_000 }).toBe(bundled);
  const now = Date.now();
  const { parts } = makeElsewhere('first', CARDS, now);
  // Cards never run out.
  const endless: BackupPart = { kind: 'settings', rows: [['newPerDay', 9999, [now, 1]]] };
  const buffer = packBackup([endless, ...parts], now);
  const sheet = await chooseBackup(page, { name: 'first.engram', buffer });
  await sheet.getByRole('button', { name: 'Merge with what is here' }).click();
  await expect(sheet.getByRole('status')).toContainText('Merged.');
  const backup = await ask({ page, script }, 'backup');
  const seen = await ask({ page, script }, 'look', []);
  if (seen.problems.length > 0) throw new Error(seen.problems.join('\n'));
  await page.goto('./');
  return { parts: await partsOf(Buffer.from(backup, 'base64')), seen };
}

async function partsOf(file: Buffer<ArrayBuffer>): Promise<BackupPart[]> {
  const parts: BackupPart[] = [];
  for await (const part of readBackup(new Blob([file]))) parts.push(part);
  return parts;
}
