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

/** Chromium without all that a window needs: a fifth faster. */
const shell = '/usr/lib/chromium/chromium-headless-shell';

function findBrowser(...others) {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...others].find((path) => existsSync(path));
}

/**
 * A Chromium: the system's, else Debian's package when root, else Playwright's. Returns the path of its program.
 * @param options.bare the headless shell will do, and comes first on Debian when root
 */
export async function ensureBrowser({ bare = false } = {}) {
  const { chromium } = await import('@playwright/test');
  const find = () =>
    findBrowser(...(bare ? [shell] : []), ...systemBrowsers, chromium.executablePath());
  const isDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebian && bare && !findBrowser(shell)) installDebian('chromium-headless-shell');
  if (isDebian && !find()) installDebian('chromium');
  if (!find()) run(process.execPath, [playwrightCli(), 'install', 'chromium']);
  const path = find();
  if (path) return path;
  throw new Error(
    'No Chromium found. Install one, or name it: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

function playwrightCli() {
  return join(root, 'node_modules', '@playwright', 'test', 'cli.js');
}

function installDebian(browser) {
  console.log(`Installing ${browser} …`);
  const apt = (...args) =>
    execFileSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', browser, 'fonts-dejavu-core');
  } catch (error) {
    console.error(`Debian's package could not be installed: ${error.message}`);
  }
}
