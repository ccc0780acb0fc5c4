import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshProfile, launch, origin } from './browsers.ts';
import type { Experiment } from './experiment.ts';
import { host } from './host.ts';
import { importFile } from './importFile.ts';
import { cache, folders } from './pages.ts';
import { madeNote } from './madeNote.ts';
import { random } from './random.ts';
import { interleaved } from './rounds.ts';
import { alone, compared } from './rows.ts';
import { prepare } from './study.ts';
import { median } from './statistics.ts';
import { watch } from './watch.ts';

const name = 'text import';
const longest = 'longest task, text import';
const NOTES = 50_000;
const TITLE = 'Fifty thousand';
/** A file of question and answer through the app, and the same notes as rows. */
export const textImport: Experiment = {
  names: [name, longest],
  async run() {
    const numbers = random(7);
    const notes = Array.from({ length: NOTES }, (_, at) => madeNote(`${at}`, numbers).source);
    const file = join(cache, `${TITLE}.md`);
    writeFileSync(file, notes.join('\n\n'));
    const settled = await prepare('S');
    const long: number[] = [];
    const parts: number[] = [];
    const found = await interleaved(
      ['app', 'rows'],
      async (variant) => {
        const server = await host(folders.app);
        const profile = freshProfile('import', variant === 'app' ? settled : undefined);
        const opened = await launch(profile, server.port);
        const { page } = opened;
        let took: number;
        if (variant === 'app') {
          await watch(page);
          const { read, saved } = await importFile(page, file, TITLE);
          took = read + saved;
          parts.push(saved);
          long.push(Math.max(0, ...(await page.evaluate(() => window.noted.long))));
        } else {
          await page.goto(`${origin}/bench/`);
          await page.waitForFunction(() => 'bench' in window);
          took = await page.evaluate((n) => window.bench.writeNotes(n), NOTES);
        }
        await opened.close();
        await server.stop();
        return took;
      },
      { warm: false },
    );
    const saving = Math.round(median(parts));
    const note = `50,000 questions and answers, not throttled: reading and compiling the file to its preview, then saving (${saving} ms of it). The rows are the same notes and cards, one row each with an index on the cards.`;
    return [
      compared({ name, note }, found.app, found.rows, 'writing rows', 0.15),
      alone({ name: longest, note: '0: none of 50 ms or more.' }, long, { most: 50 }),
    ];
  },
};
