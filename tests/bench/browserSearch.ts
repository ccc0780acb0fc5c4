import { parseSearch } from '../../src/core/search/parse.ts';
import { origin } from './browsers.ts';
import type { Experiment } from './experiment.ts';
import { alone } from './rows.ts';
import { prepare, reopen } from './study.ts';
import { median, p95 } from './statistics.ts';
import { idle } from './watch.ts';

const name = 'search as you type, L';
const longest = `${name}, longest task`;
const bulk = `${name}, all cards changed, longest task`;

/** Typed key by key: words, wildcards, figures, what is in no card, and what is in nearly all. */
const searches = [
  'kernel',
  'cache -token',
  '"memory model"',
  'quant* or rope',
  'deck:"Deck 7" is:due',
  'prop:r<0.9 lat_ncy',
  'back:*scale*',
  'nothing like this',
];

/** Keys in the browser of all cards, until what is found stands in the list; then all cards are changed together. */
export const browserSearch: Experiment = {
  names: [name, longest, bulk],
  async run() {
    const profile = await prepare('L');
    const { page, close } = await reopen(profile, 'L', 1);
    const opened = performance.now();
    await page.goto(`${origin}/browse`);
    await page.getByRole('row').nth(3).waitFor({ timeout: 120_000 });
    const read = ((performance.now() - opened) / 1000).toFixed(1);
    await idle(page);
    await page.evaluate(() => window.noted.long.splice(0));
    const took: number[] = [];
    const field = page.getByRole('combobox', { name: 'Search all cards' });
    for (const search of searches) {
      await field.fill('');
      await field.focus();
      let sofar = '';
      for (const key of search) {
        await idle(page);
        sofar += key;
        const time = await page.evaluate(typed, [key, 'node' in parseSearch(sofar)] as const);
        if (time !== null) took.push(time);
      }
    }
    await idle(page);
    const long = () => page.evaluate(() => Math.max(0, ...window.noted.long.splice(0)));
    const searching = await long();
    await field.fill('');
    await page.getByText('100,000 cards').waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Suspend/ })
      .click();
    const began = performance.now();
    await page.getByText('100,000 cards suspended.').waitFor({ timeout: 120_000 });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor({ timeout: 120_000 });
    await idle(page);
    const changing = await long();
    await close();
    const note = `From a key to the list painted, ${took.length} keys, 95th percentile (median ${Math.round(median(took))} ms); the texts of 100,000 notes are in the worker already: reading them took ${read} s.`;
    return [
      { ...alone({ name, note }, [p95(took)], { most: 150 }) },
      alone({ name: longest, note: '0: none of 50 ms or more.' }, [searching], { most: 50 }),
      alone({ name: bulk, note: `All suspended, ${seconds} s, and taken back.` }, [changing], {
        most: 50,
      }),
    ];
  },
};

/** Types one key in the page, and tells when what it found was painted; null where the search is not whole yet. */
function typed([key, whole]: readonly [string, boolean]): Promise<number | null> {
  const input = document.querySelector<HTMLInputElement>('input[role=combobox]')!;
  const main = document.querySelector('main')!;
  return new Promise((done) => {
    const began = performance.now();
    const observer = new MutationObserver(() => {
      if (main.getAttribute('aria-busy') !== 'false') return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => done(performance.now() - began));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
    if (whole) observer.observe(main, { attributes: true, attributeFilter: ['aria-busy'] });
    input.value += key;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (!whole) done(null);
  });
}
