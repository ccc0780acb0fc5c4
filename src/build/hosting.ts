import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import compression from 'compression';
import type { Connect, Plugin } from 'vite';

const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** What a host should send with every file; workers are reached by the header alone. */
export const policyHeaders = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Puts the policy into the built page, for hosts that can send no headers. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'engram:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Cascade layers, the weakest first, whatever order the build puts the style sheets in. */
const layers = '@layer tokens, reset, base, components, pages;';

/** Names the cascade layers at the head of the one style sheet: the first name met decides their order. */
export function layersFirst(): Plugin {
  return {
    name: 'engram:layers-first',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.css'))
            file.source = `${layers}${String(file.source)}`;
        }
      },
    },
  };
}

/**
 * Tells `early.js` which files of the build the first steps are in: found by the scripts one after the other, each would
 * cost a way to the server and back.
 */
export function fetchedAhead(name: string): Plugin {
  let base = '/';
  return {
    name: 'engram:fetched-ahead',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunk = Object.values(bundle).find((each) => each.name === name);
        if (chunk?.type !== 'chunk') throw new Error(`The build has no file ${name}`);
        const styles = chunk.viteMetadata?.importedCss ?? [];
        const files = [chunk.fileName, ...chunk.imports, ...styles];
        const ahead = files.filter((file) => !html.includes(file)).map((file) => `${base}${file}`);
        return html.replace(/(?=src="[^"]*early[.]js")/, `data-files="${ahead.join(' ')}" `);
      },
    },
  };
}

/** Serves the production build compressed, as hosts do. */
export function compressed(): Plugin {
  return {
    name: 'engram:compressed',
    configurePreviewServer(server) {
      // Its types are those of another server; it needs no more than Node's.
      server.middlewares.use(compression() as unknown as Connect.NextHandleFunction);
    },
  };
}

/** Static hosts answer an unknown path with `404.html`: a copy of the app makes deep links work there. */
export function staticHost(): Plugin {
  let folder = '';
  return {
    name: 'engram:static-host',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    async writeBundle(_options, bundle) {
      if (bundle['index.html'])
        await copyFile(join(folder, 'index.html'), join(folder, '404.html'));
    },
  };
}
