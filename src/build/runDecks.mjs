// Runs every block of decks/ that is marked as a whole program: ```cpp run and ```python run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const limit = { encoding: 'utf8', timeout: 60_000 };

/** Programs of one file, with the line on which each begins. */
function programs(path) {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^( *)```(cpp|python) run\n([\s\S]*?)^\1```/gm)].map((match) => {
    const [, indent, language, body] = match;
    const line = text.slice(0, match.index).split('\n').length;
    const code = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    return { path, line, language, code };
  });
}

const there = (command) => spawnSync(command, ['--version'], limit).status === 0;

function run({ language, code }, folder) {
  if (language === 'python') return spawnSync('python3', ['-I', '-c', code], limit);
  const source = join(folder, 'block.cpp');
  const program = join(folder, 'block');
  writeFileSync(source, code);
  const flags = ['-std=c++17', '-O1', '-Wall', '-Wextra', '-pthread'];
  const built = spawnSync('g++', [...flags, source, '-o', program], limit);
  return built.status === 0 ? spawnSync(program, [], limit) : built;
}

const decks = readdirSync(join(root, 'decks'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\d\d-[^/]+\/[^/]+\.md$/.test(name))
  .sort();
const all = decks.flatMap((name) => programs(join(root, 'decks', name)));
const needed = { cpp: 'g++', python: 'python3' };
const missing = [...new Set(all.map(({ language }) => needed[language]))].filter(
  (command) => !there(command),
);

if (missing.length > 0) {
  console.error(`Programs in decks/ need ${missing.join(' and ')}: install it and run this again.`);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'engram-decks-'));
  let failed = 0;
  for (const each of all) {
    const result = run(each, folder);
    if (result.status === 0) continue;
    failed++;
    const why = result.error?.message ?? result.stderr.trim();
    console.error(`${relative(root, each.path)}:${each.line}: ${each.language} failed: ${why}`);
  }
  rmSync(folder, { recursive: true });
  console.log(`${all.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && all.length > 0 ? 0 : 1;
}
