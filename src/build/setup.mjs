// What a fresh machine lacks, put in place with Node alone: the packages and a browser for the tests.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs a command in the project's folder with its output shown. Returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Installs the packages of the lock file, unless they are there already. */
export function ensurePackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if (run(npm, ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' }) !== 0)
    throw new Error('npm ci failed: see its message above.');
}

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findBrowser(ofPlaywright) {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...systemBrowsers, ofPlaywright].find((path) =>
    existsSync(path),
  );
}

/**
 * A Chromium for the tests: the system's, else Playwright's, else Debian's package when root.
 * Returns the path of its program.
 */
export async function ensureBrowser() {
  const { chromium } = await import('@playwright/test');
  const found = findBrowser(chromium.executablePath());
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  const attempts = [
    () => isRoot && existsSync('/usr/bin/apt-get') && installDebianChromium(),
    () => run(process.execPath, [playwrightCli(), 'install', 'chromium']),
  ];
  for (const attempt of attempts) {
    attempt();
    const path = findBrowser(chromium.executablePath());
    if (path) return path;
  }
  throw new Error(
    'No Chromium found. Install one, or name it: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

function playwrightCli() {
  return join(root, 'node_modules', '@playwright', 'test', 'cli.js');
}

function installDebianChromium() {
  console.log('Installing Chromium …');
  const apt = (...args) =>
    execFileSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  } catch (error) {
    console.error(`Debian's package could not be installed: ${error.message}`);
  }
}
