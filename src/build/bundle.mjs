// Builds `dist/`, unless what is there was made from the same files.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const sources = ['src', 'decks', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const stamp = join(root, 'node_modules', '.cache', 'engram-build');

function* files(path) {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

function fingerprint() {
  const hash = createHash('sha256').update(process.env.BASE_PATH ?? '/');
  for (const source of sources)
    for (const file of files(join(root, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Brings `dist/` up to date. Throws when the build fails. */
export async function ensureBundle() {
  const print = fingerprint();
  const fresh =
    existsSync(join(root, 'dist', 'sw.js')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === print;
  if (fresh) return;
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  writeFileSync(stamp, print);
}
