import { origin } from './browsers.ts';
import type { Experiment } from './experiment.ts';
import { alone } from './rows.ts';
import { prepare, reopen } from './study.ts';
import { gradeOnce, idle } from './watch.ts';

const names = ['opening', 'grading', 'statistics', 'all panels'].map(
  (what) => `longest task, ${what}, L`,
);
const ROUNDS = 3;

/** Unthrottled, on L: the longest task of the main thread in what one does every day. */
export const longTasks: Experiment = {
  names,
  async run() {
    const profile = await prepare('L');
    const found: number[][] = names.map(() => []);
    for (let round = 0; round < ROUNDS; round++) {
      const { page, close } = await reopen(profile, 'L', 1);
      const longest = async () => {
        await idle(page);
        return page.evaluate(() => Math.max(0, ...window.noted.long.splice(0)));
      };
      found[0]!.push(await longest());
      for (let n = 0; n < 10; n++) await gradeOnce(page);
      found[1]!.push(await longest());
      await page.goto(`${origin}/stats`);
      // Retention comes last: it is read from the whole log.
      await page.getByLabel(/^A dot for each/).waitFor();
      found[2]!.push(await longest());
      await page.getByText('More', { exact: true }).click();
      // This one replays the log.
      const replayed = page.getByRole('region', { name: 'Foreseen and true recall' });
      await replayed.scrollIntoViewIfNeeded();
      await replayed.getByText('Table').first().waitFor();
      found[3]!.push(await longest());
      await close();
    }
    const note = '0: none of 50 ms or more.';
    return names.map((name, at) => alone({ name, note }, [Math.max(...found[at]!)], { most: 50 }));
  },
};
