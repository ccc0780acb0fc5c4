import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, preview } from 'vite';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Server {
  /** Ends with a slash. */
  url: string;
  /** The server is really gone afterwards: its connections are cut. */
  stop: () => Promise<void>;
}

/** Compressing every file anew for every test would take a fifth of their time. */
const uncompressed: Plugin = {
  name: 'engram:uncompressed',
  enforce: 'pre',
  configurePreviewServer(server) {
    server.middlewares.use((request, _response, next) => {
      delete request.headers['accept-encoding'];
      next();
    });
  },
};

interface Served {
  folder?: string;
  /** As hosts do. */
  compressed?: boolean;
}

/** Serves a production build on a free port of 127.0.0.1, with the headers of production. */
export async function serve({
  folder = join(root, 'dist'),
  compressed,
}: Served = {}): Promise<Server> {
  const server = await preview({
    root,
    logLevel: 'silent',
    plugins: compressed ? [] : [uncompressed],
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The preview server has no address.');
  return { url, stop: () => server.close() };
}
