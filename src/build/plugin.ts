import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type Compilation, compileSet } from '../core/deck/compile.ts';
import { countDeck } from '../core/deck/count.ts';
import { lintDecks } from '../core/deck/lint.ts';
import type { BundledDeck } from '../core/model.ts';
import { firstDecks } from '../core/curriculum/firstDecks.ts';
import { defaultSettings } from '../core/memory/presets.ts';
import { type Curriculum, outlineOf } from '../core/curriculum/curriculum.ts';
import { orderOf, readDecks } from './readDecks.ts';

/** What the first screen needs, what is installed when it stands, and what only Learn shows. */
const modules = {
  'virtual:outline': ({ curriculum }: Built) => ({ outline: outlineOf(curriculum) }),
  'virtual:decks': ({ bundled }: Built) => ({ bundled }),
  // Teaching order has done its work once the decks are compiled.
  'virtual:curriculum': ({ curriculum }: Built) => ({
    curriculum: {
      ...curriculum,
      modules: curriculum.modules.map((module) => ({ ...module, order: [] })),
    },
  }),
};
const isOurs = (id: string): id is keyof typeof modules => id in modules;
const resolved = (id: string) => `\0${id}`;
const entities = createRequire(import.meta.url).resolve('decode-named-character-reference');

/**
 * micromark's entities have a browser build that asks `document`, which workers have not. The
 * compiler runs in workers, so everything takes the other build, as Node does; tests, which run
 * with the conditions of a browser, only when Vite loads those that use it for them.
 */
const withoutDocument = {
  resolve: { alias: [{ find: /^decode-named-character-reference$/, replacement: entities }] },
  test: { server: { deps: { inline: [/micromark|mdast-util/] } } },
};

interface Built {
  bundled: BundledDeck[];
  curriculum: Curriculum;
  /** File name below the base path → JSON of a compiled deck. */
  assets: Map<string, string>;
  /** `file:line: message`, in strict mode. */
  errors: string[];
}

/** Compiles decks/ to the list that the app holds and the files that it fetches. */
export async function buildDecks(folder: string): Promise<Built> {
  const { files, curriculum } = await readDecks(folder);
  const order = orderOf(curriculum);
  const compilations = compileSet(files, { bundled: true, order });
  const errors = lintDecks(compilations, { order }).map(
    ({ path, line, message }) => `decks/${path}:${line}: ${message}`,
  );
  const assets = new Map<string, string>();
  const bundled = compilations.map((compilation) => {
    const { deck, json } = serialize(compilation);
    assets.set(deck.url, json);
    return deck;
  });
  return { bundled, curriculum, assets, errors };
}

function serialize({ deck }: Compilation): { deck: BundledDeck; json: string } {
  // Warnings are for authors; learners need not download them.
  const json = JSON.stringify({ ...deck, warnings: [] });
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 16);
  const { terms, questions, cards } = countDeck(deck);
  return {
    json,
    deck: {
      id: deck.id,
      title: deck.title,
      kind: deck.kind,
      module: deck.module ?? '',
      hash,
      url: `decks/${deck.id}-${hash.slice(0, 8)}.json`,
      counts: { terms, questions, cards },
    },
  };
}

/** The virtual modules above, and a JSON file for each bundled deck, in the build and from the dev server. */
export function decks(folder = 'decks'): Plugin {
  let root = '';
  let base = '/';
  let isBuild = false;
  let inWorker = false;
  let built: Promise<Built> | null = null;
  const build = () => (built ??= buildDecks(root));

  return {
    name: 'engram:decks',
    config: () => withoutDocument,
    configResolved(config) {
      root = resolve(config.root, folder);
      base = config.base;
      isBuild = config.command === 'build';
      inWorker = config.isWorker;
    },
    buildStart() {
      built = null;
    },
    resolveId: (id) => (isOurs(id) ? resolved(id) : null),
    async load(id) {
      const name = id.slice(1);
      if (!id.startsWith('\0') || !isOurs(name)) return null;
      const decks = await build();
      const { assets, errors } = decks;
      if (isBuild && errors.length > 0) {
        this.error(`The decks break the rules of decks/README.md:\n${errors.join('\n')}`);
      }
      // A worker's bundle may know the decks too; the files are written once, with the page's.
      if (isBuild && !inWorker && name === 'virtual:decks') {
        for (const [fileName, source] of assets) this.emitFile({ type: 'asset', fileName, source });
      }
      const exported = Object.entries(modules[name](decks));
      return exported
        .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};\n`)
        .join('');
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!isBuild) return html;
        const { bundled, curriculum } = await build();
        const first = firstDecks(bundled, outlineOf(curriculum), defaultSettings().track);
        const files = first.map(({ url }) => `${base}${url}`).join(' ');
        return html.replace(/(?=src="[^"]*early[.]js")/, `data-decks="${files}" `);
      },
    },
    configureServer(server) {
      server.watcher.add(root);
      const changed = (path: string) => {
        if (!path.startsWith(join(root, '/'))) return;
        built = null;
        for (const { moduleGraph } of Object.values(server.environments)) {
          for (const name of Object.keys(modules)) {
            const module = moduleGraph.getModuleById(resolved(name));
            if (module) moduleGraph.invalidateModule(module);
          }
        }
        server.ws.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, changed);
      server.middlewares.use((request, response, next) => {
        const path = decodeURI((request.url ?? '').split('?')[0] ?? '');
        if (!path.startsWith(`${base}decks/`) || !path.endsWith('.json')) return next();
        build()
          .then(({ assets, errors }) => {
            for (const error of errors) server.config.logger.warn(error, { timestamp: true });
            const json = assets.get(path.slice(base.length));
            // The app's page would answer for a deck of an older list, which is no JSON.
            if (json === undefined) response.statusCode = 404;
            response.setHeader('Content-Type', 'application/json');
            response.end(json ?? 'null');
          })
          .catch(next);
      });
    },
  };
}
