// `npm run bench`: how fast the built app is beside two pages that do the least. Node 20 runs no TypeScript.
//   --json       the rows as JSON, nothing else on stdout
//   --only NAME  the rows whose name begins so
//   --make       the data sets anew, and nothing measured
import { ensureBundle } from '../../src/build/bundle.mjs';
import { ensureBrowser, ensurePackages, root } from '../../src/build/setup.mjs';

// Stdout is for the result alone, whatever builds print meanwhile.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);
ensurePackages();
process.env.CHROMIUM_PATH = await ensureBrowser();
await ensureBundle();
const { runnerImport } = await import('vite');
const { module } = await runnerImport('tests/bench/run.ts', { root, configFile: false });
process.exitCode = await module.run(process.argv.slice(2), write);
