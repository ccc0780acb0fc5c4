import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../e2e/server.ts';
import { launch, origin } from './browsers.ts';
import { sizes, writeDataSet } from './dataSet.ts';
import { bytesIn } from './disk.ts';
import { host } from './host.ts';
import { cache, folders } from './pages.ts';
import type { Actions } from './store/main.ts';

declare global {
  interface Window {
    bench: Actions;
  }
}

/** `rows`: L once more, and beside it the same as single rows. */
export type DataSet = 'S' | 'L' | 'rows';
const data = join(cache, 'data');
export const dataProfile = (name: DataSet) => join(data, name);

/** What one review takes on the disk, found while the data sets are made. */
export interface Measured {
  print: string;
  made: number;
  bytesPerReview: number;
}
const record = join(data, 'made.json');

/** So many milliseconds after they were made data sets still have about as much due as on the first day. */
const FRESH = 3 * 86_400_000;

/** Makes the data sets where they are missing, old, or of another make. */
export async function ensureDataSets(say: (text: string) => void): Promise<Measured> {
  if (existsSync(record)) {
    const known = JSON.parse(readFileSync(record, 'utf8')) as Measured;
    if (known.print === print() && Date.now() - known.made < FRESH) return known;
  }
  return makeDataSets(say);
}

/** What shapes the data sets: what makes them, and how they are stored. */
function print(): string {
  const hash = createHash('sha256');
  for (const folder of ['tests/bench', 'tests/bench/store', 'src/store', 'src/core/exchange'])
    for (const name of readdirSync(join(root, folder)).sort())
      if (
        folder.startsWith('tests')
          ? /(dataSet|history|madeNote|restore|writeRows|words)[.]ts$/.test(name)
          : name.endsWith('.ts')
      )
        hash.update(readFileSync(join(root, folder, name)));
  return hash.digest('hex');
}

/** Makes the profiles of the data sets anew. */
export async function makeDataSets(say: (text: string) => void): Promise<Measured> {
  rmSync(data, { recursive: true, force: true });
  for (const name of ['S', 'L'] as const) {
    say(`Making data set ${name} …`);
    await writeDataSet(backupOf(name), sizes[name], bundledDecks());
    await inStore(name, (page) =>
      page.evaluate((url) => window.bench.restore(url), `/bench/${name}.engram`),
    );
  }
  say('Making the rows beside L …');
  await cp(dataProfile('L'), dataProfile('rows'), { recursive: true });
  await inStore('rows', (page) => page.evaluate(() => window.bench.writeRows()));
  const bytesPerReview = await measureLog();
  for (const name of ['S', 'L'] as const) rmSync(backupOf(name));
  const made = { print: print(), made: Date.now(), bytesPerReview };
  writeFileSync(record, JSON.stringify(made));
  return made;
}

/** Lies where the page can fetch it. */
const backupOf = (name: 'S' | 'L') => join(folders.app, 'bench', `${name}.engram`);

/** They would come by themselves into every collection. */
const bundledDecks = () =>
  readdirSync(join(folders.app, 'decks')).map((file) => file.replace(/-[0-9a-f]+\.json$/, ''));

async function inStore<T>(
  name: string,
  work: (page: Awaited<ReturnType<typeof launch>>['page']) => Promise<T>,
): Promise<T> {
  const profile = join(data, name);
  mkdirSync(profile, { recursive: true });
  const server = await host(folders.app);
  const opened = await launch(profile, server.port);
  await opened.page.goto(`${origin}/bench/`);
  await opened.page.waitForFunction(() => 'bench' in window);
  const result = await work(opened.page);
  await opened.close();
  await server.stop();
  return result;
}

/** Seals the log of L by itself into a database that is otherwise empty, and looks at the disk. */
async function measureLog(): Promise<number> {
  const size = () => bytesIn(join(data, 'log', 'Default', 'IndexedDB'));
  await inStore('log', (page) => page.evaluate(() => window.bench.sealLog(null)));
  const before = size();
  const entries = await inStore('log', (page) =>
    page.evaluate(() => window.bench.sealLog('/bench/L.engram')),
  );
  const after = size();
  rmSync(join(data, 'log'), { recursive: true });
  return (after - before) / entries;
}
