// Size budgets that need no clock: what must load before the first card can be graded.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const dist = join(root, 'dist');
const kB = 1000;
const budgets = { script: 90 * kB, style: 12 * kB, precache: 2500 * kB };

const size = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));

/** The files that a chunk of the build needs at once: itself, its imports, their styles. */
function needs(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) needs(next, seen);
  return seen;
}

// Review is in the page's own file.
const path = needs(Object.keys(manifest).find((key) => manifest[key].name === 'ground'));
const scripts = [...path].map((key) => manifest[key].file);
const styles = [...new Set([...path].flatMap((key) => manifest[key].css ?? []))];

/** Libraries that have no business on the way to the first card, by a string each leaves in its bundle. */
const strangers = {
  micromark: 'atxHeadingText',
  'highlight.js': 'hljs-',
  temml: 'temml-',
  'd3-scale': 'tickFormat',
  'sql.js': 'sqlite3_',
  jsep: 'Variable names cannot start',
  'fsrs-browser': 'computeParameters',
};

const problems = [];
function measure(name, bytes, limit) {
  const line = `${name}: ${(bytes / kB).toFixed(1)} kB of ${limit / kB} kB gzip`;
  console.log(line);
  if (bytes > limit) problems.push(line);
}

const sum = (files) => files.reduce((total, file) => total + size(file), 0);
measure('JavaScript to grade the first card', sum(scripts), budgets.script);
measure('CSS to grade the first card', sum(styles), budgets.style);

const everything = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter(
    (entry) => entry.isFile() && /\.(js|css|html|svg|png|json|wasm|webmanifest)$/.test(entry.name),
  )
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
  .filter((file) => !/^(screenshots|\.vite)|^404\.html$/.test(file));
measure('Precache', sum(everything), budgets.precache);

for (const [library, trace] of Object.entries(strangers)) {
  const found = scripts.find((file) => readFileSync(join(dist, file), 'utf8').includes(trace));
  if (found) problems.push(`${library} is on the way to the first card, in ${found}`);
}
for (const problem of problems) console.error(`Over budget: ${problem}`);
process.exitCode = problems.length ? 1 : 0;
