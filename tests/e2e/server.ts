import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Server {
  /** Ends with a slash. */
  url: string;
  /** The server is really gone afterwards: its connections are cut. */
  stop: () => Promise<void>;
}

/** Serves the production build on a free port of 127.0.0.1. */
export async function serve(): Promise<Server> {
  const server = await preview({
    root,
    logLevel: 'silent',
    preview: { host: '127.0.0.1', port: 0 },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The preview server has no address.');
  return { url, stop: () => server.close() };
}
