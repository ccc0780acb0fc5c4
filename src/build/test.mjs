// `npm test`: every check there is, on a machine with Node alone.
//   --no-browser  all but the end-to-end tests
//   --only STEP   one step by its name
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBundle } from './bundle.mjs';
import { ensureBrowser, ensurePackages, root, run } from './setup.mjs';

const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : null;
const rest = args.includes('--') ? args.slice(args.indexOf('--') + 1) : [];
const reports = mkdtempSync(join(tmpdir(), 'engram-'));

const bin = (name, file) => join(root, 'node_modules', name, file);
const node = (path, ...more) => run(process.execPath, [path, ...more]);
const tsc = (project) => node(bin('typescript', 'bin/tsc'), '-p', project);

/** A check passes or fails as a whole. */
const check = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

const steps = {
  format: () => check(node(bin('oxfmt', 'bin/oxfmt'), '--check')),
  lint: () => check(node(bin('oxlint', 'bin/oxlint'), '--deny-warnings')),
  unused: () => check(node(bin('knip', 'bin/knip.js'))),
  types: () =>
    check(['.', 'src/core', 'src/workers', 'src/sw'].reduce((sum, p) => sum + tsc(p), 0)),
  decks: () => check(node('src/build/decks.mjs', '--strict')),
  unit: () => {
    const file = join(reports, 'unit.json');
    const code = node(
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...rest,
    );
    const { numPassedTests, numFailedTests } = read(file);
    return counted(code, numPassedTests, numFailedTests);
  },
  build: async () => {
    await ensureBundle();
    return check(node('src/build/budget.mjs'));
  },
  e2e: async () => {
    await ensureBundle();
    const CHROMIUM_PATH = await ensureBrowser({ bare: true });
    const file = join(reports, 'e2e.json');
    const code = run(
      process.execPath,
      [
        bin('@playwright/test', 'cli.js'),
        'test',
        '--config',
        'tests/e2e/playwright.config.ts',
        ...rest,
      ],
      { env: { ...process.env, CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
    );
    const { expected, unexpected, flaky } = read(file).stats;
    return counted(code, expected + flaky, unexpected);
  },
};

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {
      stats: { expected: 0, unexpected: 0, flaky: 0 },
      numPassedTests: 0,
      numFailedTests: 0,
    };
  }
}

/** A runner that ended badly has failed, whatever it counted; so has one that ran nothing. */
function counted(code, passed, failed) {
  return { passed, failed: failed || (code !== 0 || passed === 0 ? 1 : 0) };
}

if (only && !(only in steps)) {
  console.error(`No step is called ${only}. There are: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
ensurePackages();
const total = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
  if (only ? name !== only : name === 'e2e' && args.includes('--no-browser')) continue;
  const started = Date.now();
  let result;
  try {
    result = await step();
  } catch (error) {
    console.error(error.message);
    result = check(1);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  total.passed += result.passed;
  total.failed += result.failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
