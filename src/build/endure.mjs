// Kills the browser in the middle of everything: `npm run endure -- COUNT [--seed N]`.
import { join } from 'node:path';
import { ensureBundle } from './bundle.mjs';
import { ensureBrowser, ensurePackages, root } from './setup.mjs';

const args = process.argv.slice(2);
const seedAt = args.indexOf('--seed');
const seed = seedAt < 0 ? Date.now() % 100_000 : Number(args[seedAt + 1]);
const [count = 100] = args
  .filter((arg, at) => seedAt < 0 || (at !== seedAt && at !== seedAt + 1))
  .map(Number);
if (!(Number.isInteger(count) && count > 0 && Number.isInteger(seed))) {
  console.error('npm run endure -- COUNT [--seed N]: both are whole numbers');
  process.exit(2);
}

ensurePackages();
await ensureBundle();
process.env.CHROMIUM_PATH = await ensureBrowser({ bare: true });
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(root, 'tests/endure/main.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.main(count, seed);
