// `npm run bench`: how fast the built app is beside two pages that do the least. Node 20 runs no TypeScript.
//   --json       the rows as JSON, nothing else on stdout
//   --only NAME  the rows whose name begins so
//   --make       the data sets anew, and nothing measured
//   --log FILE   reviews to train weights on: CSV with card id, rating, time and duration
import { ensureBrowser, root, run } from '../../src/build/setup.mjs';

// In a process of its own, because stdout is for the result alone and builds write there.
const prepare = `
  import { ensureBundle } from './src/build/bundle.mjs';
  import { ensureBrowser, ensurePackages } from './src/build/setup.mjs';
  ensurePackages();
  await ensureBrowser();
  await ensureBundle();`;
const args = ['--input-type=module', '--eval', prepare];
if (run(process.execPath, args, { stdio: ['ignore', 2, 2] }) !== 0) process.exit(1);
process.env.CHROMIUM_PATH = await ensureBrowser();
const { runnerImport } = await import('vite');
const { module } = await runnerImport('tests/bench/run.ts', { root, configFile: false });
process.exitCode = await module.run(process.argv.slice(2));
