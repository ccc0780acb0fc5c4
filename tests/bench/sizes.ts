import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { browser } from '../e2e/browser.ts';
import { root, serve } from '../e2e/server.ts';
import type { Experiment } from './experiment.ts';
import { alone } from './rows.ts';

const stored = 'stored bytes a review';
export const bytes: Experiment = {
  names: [stored],
  async run({ bytesPerReview }) {
    const note = 'Files of a database in which the log of L was sealed and nothing else.';
    return [alone({ name: stored, unit: 'B', note }, [bytesPerReview], { most: 32 })];
  },
};

const [script, style] = ['bundle, JavaScript', 'bundle, CSS'];
export const bundle: Experiment = {
  names: [script, style],
  async run() {
    const budget = join(root, 'src', 'build', 'budget.mjs');
    const { stdout } = spawnSync(process.execPath, [budget], { encoding: 'utf8' });
    const figure = (line: string) =>
      Number(new RegExp(`^${line}.*?: ([\\d.]+) kB`, 'm').exec(stdout)![1]);
    return [
      alone({ name: script, unit: 'kB' }, [figure('JavaScript')], { most: 90 }),
      alone({ name: style, unit: 'kB' }, [figure('CSS')], { most: 12 }),
    ];
  },
};

const goals = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
export const lighthouse: Experiment = {
  names: ['Lighthouse'],
  async run() {
    const server = await serve({ compressed: true });
    const { launchOptions } = browser;
    const cli = join(root, 'node_modules', 'lighthouse', 'cli', 'index.js');
    const flags = ['--headless=new', ...launchOptions.args].join(' ');
    const args = [cli, server.url, '--output=json', '--quiet', `--chrome-flags=${flags}`];
    const { executablePath } = launchOptions as { executablePath?: string };
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      maxBuffer: 1e8,
      timeout: 180_000,
      env: { ...process.env, ...(executablePath ? { CHROME_PATH: executablePath } : {}) },
    }).finally(() => server.stop());
    const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number }> };
    return Object.entries(goals).map(([category, least]) =>
      alone({ name: `Lighthouse, ${category}`, unit: '' }, [categories[category]!.score * 100], {
        least,
      }),
    );
  },
};
