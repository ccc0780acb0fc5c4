import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../e2e/server.ts';

/** `inPage.ts` with all it needs, as one script. */
export async function bundleInPage(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(root, 'tests/endure/inPage.ts'), formats: ['iife'], name: 'endure' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('Nothing was bundled.');
  return result.output[0].code;
}
