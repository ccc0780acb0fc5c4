import { ankiImport } from './ankiImport.ts';
import { browserSearch } from './browserSearch.ts';
import { closeAll, forgetProfiles } from './browsers.ts';
import type { Experiment, PlainExperiment } from './experiment.ts';
import { firstVisit } from './firstVisit.ts';
import { longTasks } from './longTasks.ts';
import { ensureDataSets, makeDataSets, type Measured } from './make.ts';
import { buildPages } from './pages.ts';
import { table, type Told } from './rows.ts';
import { bundle, bytes, lighthouse } from './sizes.ts';
import { dueCounts, gradeOnDisk, statistics } from './storeCalls.ts';
import { study } from './study.ts';
import { textImport } from './textImport.ts';
import { weights } from './weights.ts';

const experiments: (Experiment | PlainExperiment)[] = [
  firstVisit,
  study,
  gradeOnDisk,
  dueCounts,
  statistics,
  textImport,
  ankiImport,
  browserSearch,
  longTasks,
  weights,
  bytes,
  bundle,
  lighthouse,
];

/** Runs the bench and writes its result; returns the exit code, 1 where something could not be measured. */
export async function run(args: string[]): Promise<number> {
  const after = (name: string) => (args.includes(name) && args[args.indexOf(name) + 1]) || '';
  const only = after('--only');
  const chosen = experiments.filter(({ names }) => wanted(names, only));
  if (chosen.length === 0) {
    const names = experiments.flatMap((each) => each.names);
    say(`--only takes the beginning of one of these:\n${names.join('\n')}`);
    return 1;
  }
  const make = args.includes('--make');
  let made: Measured | null = null;
  if (make || chosen.some((each) => 'run' in each)) {
    await buildPages();
    made = make ? await makeDataSets(say) : await ensureDataSets(say);
  }
  if (make) return 0;
  const rows: Told[] = [];
  let failed = 0;
  for (const each of chosen) {
    say(`${each.names.join('; ')} …`);
    try {
      const told =
        'run' in each ? await each.run(made!) : await each.runPlain(after('--log') || null);
      rows.push(...told.filter(({ name }) => wanted([name], only)));
    } catch (error) {
      failed = 1;
      await closeAll();
      say(`Not measured: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    }
  }
  forgetProfiles();
  process.stdout.write(`${args.includes('--json') ? json(rows) : table(rows)}\n`);
  return failed;
}

const wanted = (names: string[], only: string) =>
  names.some((name) => name.toLowerCase().startsWith(only.toLowerCase()));

const json = (rows: Told[]) => JSON.stringify({ rows: rows.map(({ note: _note, ...row }) => row) });

/** Progress goes where it does not disturb the result. */
const say = (text: string) => process.stderr.write(`${text}\n`);
