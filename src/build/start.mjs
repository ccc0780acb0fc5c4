// `npm start`: installs what is missing, builds what has changed, serves the production build.
import { ensureBundle } from './bundle.mjs';
import { ensurePackages, root } from './setup.mjs';

ensurePackages();
await ensureBundle();
const { preview } = await import('vite');
const server = await preview({ root, preview: { host: '127.0.0.1', port: 4173 } });
console.log(`Engram is at ${server.resolvedUrls.local[0]}  (Ctrl-C ends it)`);
