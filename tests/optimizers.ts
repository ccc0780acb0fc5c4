import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as FsrsBrowser from 'fsrs-browser';
import type { TrainingItems } from '../src/core/memory/training.ts';

const require = createRequire(import.meta.url);

/** The optimizer that the app carries, in Node. */
export function loadBrowserOptimizer(): typeof FsrsBrowser {
  // A helper of its thread pool, which is not used, listens on the worker's own global as soon as it is read.
  const global = globalThis as { self?: unknown };
  global.self ??= { addEventListener: () => undefined };
  const library = require('fsrs-browser') as typeof FsrsBrowser;
  const module = readFileSync(require.resolve('fsrs-browser/fsrs_browser_bg.wasm'));
  library.initSync({ module });
  return library;
}

interface Native {
  FSRSBindingItem: new (reviews: unknown[]) => unknown;
  FSRSBindingReview: new (rating: number, deltaT: number) => unknown;
  computeParameters: (
    items: unknown[],
    options: { enableShortTerm: boolean },
  ) => Promise<Iterable<number>>;
}

/** FSRS's native optimizer (its Node binding), where there is one for this machine; else null. */
export function nativeOptimizer(): ((items: TrainingItems) => Promise<number[]>) | null {
  let native: Native;
  try {
    native = require('@open-spaced-repetition/binding-linux-x64-gnu') as Native;
  } catch {
    return null;
  }
  return async ({ ratings, elapsed, lengths }) => {
    let at = 0;
    const items = Array.from(lengths, (length) => {
      const reviews = Array.from({ length }, () => {
        const review = new native.FSRSBindingReview(ratings[at]!, elapsed[at]!);
        at++;
        return review;
      });
      return new native.FSRSBindingItem(reviews);
    });
    return [...(await native.computeParameters(items, { enableShortTerm: true }))];
  };
}
