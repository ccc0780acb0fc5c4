import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { basic, created, makePackage } from '../unit/core/exchange/anki/makePackage.ts';
import { freshProfile, launch } from './browsers.ts';
import type { Experiment } from './experiment.ts';
import { host } from './host.ts';
import { importFile } from './importFile.ts';
import { cache, folders } from './pages.ts';
import { random, type Random } from './random.ts';
import { alone } from './rows.ts';
import { median } from './statistics.ts';
import { prepare } from './study.ts';
import { watch } from './watch.ts';
import { sentence } from './words.ts';

const name = 'Anki package';
const longest = 'longest task, Anki package';
const NOTES = 20_000;
/** Reviews of each card. */
const REVIEWS = 5;
const ROUNDS = 3;
const DAY = 86_400_000;
const TITLE = 'Twenty thousand';

/** A package in Anki's newest format, from the file to the page of its deck. */
export const ankiImport: Experiment = {
  names: [name, longest],
  async run() {
    const file = join(cache, 'large.apkg');
    writeFileSync(file, largePackage(random(11)));
    const settled = await prepare('S');
    const all: number[] = [];
    const saving: number[] = [];
    const long: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const server = await host(folders.app);
      const opened = await launch(freshProfile('anki', settled), server.port);
      await watch(opened.page);
      const { read, saved } = await importFile(opened.page, file, TITLE);
      all.push(read + saved);
      saving.push(saved);
      long.push(Math.max(0, ...(await opened.page.evaluate(() => window.noted.long))));
      await opened.close();
      await server.stop();
    }
    const note = `20,000 notes with a card each, all studied, 100,000 reviews, not throttled: reading and compiling the package to its preview, then saving it with its schedules (${Math.round(median(saving))} ms of it). ${ROUNDS} rounds.`;
    return [
      alone({ name, note }, all, { most: 6000 }),
      alone({ name: longest, note: '0: none of 50 ms or more.' }, long, { most: 50 }),
    ];
  },
};

function largePackage(numbers: Random): Uint8Array {
  const deck = 1_700_000_000_000;
  const ids = Array.from({ length: NOTES }, (_, at) => at + 1);
  const words = () => sentence(numbers, numbers.whole(8, 24));
  return makePackage(
    {
      types: [basic],
      decks: { [deck]: TITLE },
      notes: ids.map((id) => ({
        id,
        tags: 'one two',
        fields: [`${words()}?`, `<b>${words()}</b>.`],
      })),
      cards: ids.map((id) => ({ id, note: id, deck, type: 2, due: 300 + (id % 90), ivl: 30 })),
      reviews: ids.flatMap(
        (id) =>
        Array.from({ length: REVIEWS }, (_, at) => [
          created * 1000 + at * 20 * DAY + id * 100, id, numbers.whole(1, 4), 20, at === 0 ? -600 : 20, 2500, 4000, at === 0 ? 0 : 1,
        ]), // prettier-ignore
      ),
    },
    'anki21b',
  );
}
