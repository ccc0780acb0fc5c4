import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const source = join(root, 'src');

/** Folder → the folders of ours that it may import. */
const allowed: Record<string, string[]> = {
  core: [],
  build: ['core'],
  ui: ['core'],
  sw: ['core'],
  store: ['core'],
  workers: ['core', 'store'],
  pages: ['core', 'store', 'ui'],
  app: ['core', 'store', 'ui', 'pages', 'workers', 'sw'],
};

/** Within core: what each part may import of the others. */
const withinCore: Record<string, string[]> = {
  numeric: [],
  deck: ['numeric'],
  memory: [],
  stats: ['memory'],
  search: ['memory'],
  curriculum: ['deck', 'memory'],
  exchange: ['deck', 'memory'],
};

/** What only one place may import. */
const reserved: Record<string, (file: string) => boolean> = {
  dexie: (file) => file.startsWith('store/'),
  'ts-fsrs': (file) => file === 'core/memory/schedule.ts',
  dompurify: (file) => file === 'ui/sanitize.ts',
  jsep: (file) => file === 'core/numeric/expression.ts',
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => name.replaceAll('\\', '/'));

/** Import specifiers of a file, static and dynamic. */
function imports(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}

/** An import of ours as a path from `src/`. */
function target(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = relative(source, join(source, dirname(file), specifier)).replaceAll('\\', '/');
  return path.startsWith('..') ? null : path;
}

function breaches(file: string): string[] {
  const [layer, part] = file.split('/') as [string, string];
  const found: string[] = [];
  for (const specifier of imports(file)) {
    const guard = reserved[specifier];
    if (guard && !guard(file)) found.push(`${file} imports ${specifier}`);
    const path = target(file, specifier);
    if (path === null) continue;
    const [toLayer, toPart] = path.split('/') as [string, string];
    // A worker is started by its address, not imported.
    if (layer === 'store' && toLayer === 'workers') continue;
    if (toLayer !== layer && !allowed[layer]?.includes(toLayer)) found.push(`${file} → ${path}`);
    if (layer === 'pages' && toLayer === 'pages' && toPart !== part)
      found.push(`${file} → ${path}`);
    if (layer === 'core' && toLayer === 'core' && part in withinCore && toPart in withinCore)
      if (toPart !== part && !withinCore[part]?.includes(toPart)) found.push(`${file} → ${path}`);
  }
  return found;
}

describe('the layers of the design', () => {
  it('finds files in every layer', () => {
    const layers = new Set(files.map((file) => file.split('/')[0]));
    expect([...layers].sort()).toEqual(Object.keys(allowed).sort());
  });

  it('are kept by every import', () => {
    expect(files.flatMap(breaches)).toEqual([]);
  });

  it('core does not compile with the DOM', () => {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const project = join(root, 'tests', 'fixtures', 'core-with-dom');
    let output = '';
    try {
      execFileSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
    } catch (error) {
      output = (error as { stdout: string }).stdout;
    }
    expect(output).toContain("Cannot find name 'document'");
  });
});
