import { createServer, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { policyHeaders } from '../../src/build/hosting.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** What DevTools calls Slow 4G: milliseconds to the first byte, and bytes a millisecond for everything together. */
const slow4G = { latency: 562.5, rate: 180 };

export interface Host {
  port: number;
  /** Whether the network is slow from now on. */
  slow: (on: boolean) => void;
  stop: () => Promise<void>;
}

/**
 * Serves a built folder as a static host does, gzipped. A slow network is made here and not in the
 * browser, whose own throttling leaves out workers and service workers.
 */
export async function host(folder: string): Promise<Host> {
  let slow = false;
  let free = 0;
  const files = new Map<string, Buffer>();

  function read(path: string): Buffer {
    const known = files.get(path);
    if (known) return known;
    const bytes = readFileSync(path);
    const packed = /\.(png)$/.test(path) ? bytes : gzipSync(bytes);
    files.set(path, packed);
    return packed;
  }

  async function answer(url: string, response: ServerResponse) {
    const wanted = join(folder, decodeURI(url.split('?')[0]!).replaceAll('..', ''));
    const isFile = existsSync(wanted) && statSync(wanted).isFile();
    const inside = join(wanted, 'index.html');
    const path = isFile ? wanted : existsSync(inside) ? inside : join(folder, 'index.html');
    const body = read(path);
    if (slow) {
      free = Math.max(free, performance.now() + slow4G.latency) + body.length / slow4G.rate;
      await wait(free - performance.now());
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    const packing = path.endsWith('.png') ? {} : { 'Content-Encoding': 'gzip' };
    response.writeHead(200, { ...policyHeaders, ...packing, 'Content-Type': type });
    response.end(body);
  }

  const server = createServer((request, response) => void answer(request.url ?? '/', response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // Where an experiment fails it ends with the bench.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    slow: (on) => (slow = on),
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
