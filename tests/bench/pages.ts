import { cpSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import solid from 'vite-plugin-solid';
import { injectManifest } from 'workbox-build';
import { root } from '../e2e/server.ts';

/** What the bench makes, outside of what is checked in. */
export const cache = join(root, '.cache', 'bench');
const here = join(root, 'tests', 'bench');

/** Folders to serve: the app, with a page beside it that calls its store; and the two floors. */
export const folders = {
  app: join(cache, 'www', 'app'),
  'floor-raw': join(cache, 'www', 'floor-raw'),
  'floor-stack': join(cache, 'www', 'floor-stack'),
};
export type Site = keyof typeof folders;

/** Builds all pages from what is there now; the app itself is `dist/`. */
export async function buildPages(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  for (const floor of ['floor-raw', 'floor-stack'] as const) {
    await build({
      ...common,
      root: join(here, floor),
      plugins: [solid()],
      build: { ...common.build, outDir: folders[floor] },
    });
    await addServiceWorker(folders[floor]);
  }
  await build({
    ...common,
    root: join(here, 'store'),
    base: '/bench/',
    build: { ...common.build, outDir: join(cache, 'www', 'store') },
  });
  cpSync(join(root, 'dist'), folders.app, { recursive: true, force: true });
  cpSync(join(cache, 'www', 'store'), join(folders.app, 'bench'), { recursive: true });
}

/** The same service worker as the app's, for the files of a folder. */
async function addServiceWorker(folder: string): Promise<void> {
  await build({
    ...common,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...common.build,
      minify: true,
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(root, 'src', 'sw', 'sw.ts'),
        formats: ['iife'],
        name: 'sw',
        fileName: () => 'sw.js',
      },
    },
  });
  const swSrc = join(folder, 'sw.js');
  const globPatterns = ['**/*.{js,html}'];
  await injectManifest({ swSrc, swDest: `${swSrc}.out`, globDirectory: folder, globPatterns });
  renameSync(`${swSrc}.out`, swSrc);
}

const common = {
  configFile: false as const,
  logLevel: 'error' as const,
  // As the app's own build has them.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  worker: { format: 'es' as const },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
};
