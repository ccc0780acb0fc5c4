// Node 20 runs no TypeScript: Vite loads the command for it. Works from any folder.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { module } = await runnerImport(resolve(root, 'src/build/decks.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.run(process.argv.slice(2), root);
