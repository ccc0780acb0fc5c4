import { freshProfile, launch, origin, throttle, type Opened } from './browsers.ts';
import type { Experiment } from './experiment.ts';
import { host } from './host.ts';
import { dataProfile } from './make.ts';
import { folders } from './pages.ts';
import { ROUNDS } from './rounds.ts';
import { compared } from './rows.ts';
import { median } from './statistics.ts';
import type { Pair } from './store/measure.ts';

/** Work on the page that calls the store, on L with its rows beside it. */
async function inStore<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const server = await host(folders.app);
  const opened = await launch(freshProfile('rows', dataProfile('rows')), server.port);
  await opened.page.goto(`${origin}/bench/`);
  await opened.page.waitForFunction(() => 'bench' in window);
  const result = await work(opened);
  await opened.close();
  await server.stop();
  return result;
}

/** As many rounds as everywhere, after one that is not counted. */
async function rounds<T>(round: () => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let n = 0; n <= ROUNDS; n++) found.push(await round());
  return found.slice(1);
}

const onDisk = 'grade on disk';
export const gradeOnDisk: Experiment = {
  names: [onDisk],
  async run() {
    const pairs = await inStore(async (opened) => {
      await throttle(opened, 4);
      return rounds(() => opened.page.evaluate(() => window.bench.gradesOnDisk(20)));
    });
    const of = (at: 0 | 1) => pairs.map((round) => median(round.map((pair) => pair[at])));
    return [compared({ name: onDisk }, of(0), of(1), 'one plain transaction', 1.5)];
  },
};

const counting = 'due counts';
export const dueCounts: Experiment = {
  names: [counting],
  async run() {
    const pairs: Pair[] = await inStore(async (opened) => {
      await throttle(opened, 4);
      return rounds(() => opened.page.evaluate(() => window.bench.dueCounts()));
    });
    const [app, plain] = ([0, 1] as const).map((at) => pairs.map((pair) => pair[at]));
    const note =
      'New, learning and due cards of 50 decks, L, once loaded; the index finds the same.';
    return [compared({ name: counting, note }, app!, plain!, 'counting by index', 0.03)];
  },
};

const whole = 'statistics, whole';
const deck = 'statistics, one deck';
export const statistics: Experiment = {
  names: [whole, deck],
  async run() {
    const found = await inStore(({ page }) =>
      rounds(async () => ({
        whole: await page.evaluate(() => window.bench.statistics('whole')),
        deck: await page.evaluate(() => window.bench.statistics('deck')),
        rows: await page.evaluate(() => window.bench.scanRows()),
      })),
    );
    const note =
      'All that Stats reads from the disk, its worker included. Not throttled, as a worker cannot be. The scan reads a tenth of L, one row a review, times 10.';
    const rows = found.map((round) => round.rows);
    const row = (name: string, figures: number[], parts: number) =>
      compared({ name, note }, figures, rows, 'row scan', 1 / parts);
    return [
      row(
        whole,
        found.map((round) => round.whole),
        1000,
      ),
      row(
        deck,
        found.map((round) => round.deck),
        100,
      ),
    ];
  },
};
