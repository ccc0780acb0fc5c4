import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { mix } from '../../src/core/hash.ts';
import { listen } from '../e2e/app.ts';
import { bundleInPage } from './bundle.ts';
import { start, type Running } from './chromium.ts';
import { foldRound } from './foldRound.ts';
import { gradeRound } from './gradeRound.ts';
import { importRound } from './importRound.ts';
import type { Seen } from './inPage.ts';
import { mergeRound, replaceRound } from './restoreRounds.ts';
import { ask, type Busy, type Found, type Round } from './round.ts';
import { setUp } from './setUp.ts';

/** What the app is busy with when it is killed, and after how many milliseconds it may have done it. */
const kinds = {
  grade: { begin: gradeRound, guess: 500 },
  import: { begin: importRound, guess: 200 },
  fold: { begin: foldRound, guess: 500 },
  merge: { begin: mergeRound, guess: 400 },
  replace: { begin: replaceRound, guess: 600 },
};
type Kind = keyof typeof kinds;

export interface Options {
  url: string;
  /** How often the browser is killed. */
  count: number;
  /** Gives the order of what it is busy with, and the moments. */
  seed: number;
  /** Told a line for each kill. */
  say: (line: string) => void;
}

/** Kills the browser over and over, always on the same profile. Returns how many kills lost nothing. */
export async function endure({ url, count, seed, say }: Options): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'engram-endure-'));
  const random = makeRandom(seed);
  const script = await bundleInPage();
  let running = await start(profile, url);
  let held = 0;
  try {
    const first = await setUp(running.page, script);
    let { seen: before } = first;
    const next = makeChooser(random);
    for (let number = 1; number <= count; number++) {
      const kind = next();
      const round: Round = { page: running.page, number, script, before, first };
      const busy = await kinds[kind.name].begin(round);
      const ms = Math.round((0.5 + random()) * kind.guess);
      await killAfter(ms, busy, running);
      running = await start(profile, url);
      before = await look(running.page, script, before);
      const found = busy.judge(before);
      const lost = [...found.lost, ...before.problems, ...(await opened(running.page, busy))];
      if (lost.length === 0) held++;
      say(`${number} ${kind.name}, killed after ${ms} ms: ${found.what}${lostWords(lost)}`);
      kind.learn(found.when);
    }
  } finally {
    await running.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return held;
}

/** Lets the app work for so long, and no longer. */
async function killAfter(ms: number, busy: Busy, running: Running): Promise<void> {
  const work = busy.work().catch(() => undefined);
  await passed(ms);
  await running.kill();
  await work;
}

/** What lies in the database, before the app has had a hand in it again. */
async function look(page: Page, script: string, before: Seen): Promise<Seen> {
  await page.goto('./manifest.webmanifest');
  return ask({ page, script }, 'look', before.snapshots);
}

/** Opens the app, which must come up as on any other day. Returns what is wrong. */
async function opened(page: Page, { reopened }: Busy): Promise<string[]> {
  const said: string[] = [];
  listen(page, said);
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Start review' })).toBeVisible();
  const lost = (await reopened?.(page)) ?? [];
  return [...lost, ...said];
}

function lostWords(lost: string[]): string {
  const said = lost.length > MOST ? [...lost.slice(0, MOST), `${lost.length - MOST} more`] : lost;
  return said.map((line) => `\n  LOST: ${line}`).join('');
}

/** Lines that are said of one kill. */
const MOST = 10;

/** Numbers from 0 to 1, the same for the same seed. */
function makeRandom(seed: number): () => number {
  let n = 0;
  return () => mix(seed, n++) / 2 ** 32;
}

/**
 * Each kind once in every five, in any order. The guess moves with what was found: so on any machine
 * the kills come about when things are written, half of them too early and half too late.
 */
function makeChooser(random: () => number) {
  const all = (Object.keys(kinds) as Kind[]).map((name) => ({
    name,
    guess: kinds[name].guess,
    learn(when: Found['when']) {
      if (when !== 'between') this.guess *= when === 'after' ? 0.85 : 1.15;
    },
  }));
  let bag: typeof all = [];
  return () => {
    if (bag.length === 0) bag = [...all];
    return bag.splice(Math.floor(random() * bag.length), 1)[0]!;
  };
}
