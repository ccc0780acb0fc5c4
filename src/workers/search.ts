import type { SearchAnswer, SearchRequest } from '../store/searchRequest.ts';

// Only the door, as of the importer: a worker's first file may be run twice.
let last: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  // One after the other, in their order.
  last = last.then(async () => {
    try {
      const { answer } = await import('./searching.ts');
      await answer(data, say);
    } catch {
      // The file may be gone: a new version took over meanwhile.
      if ('id' in data) say({ id: data.id, failed: 'The search did not start. Reload the page' });
    }
  });
});

const say = (message: SearchAnswer, transfer: Transferable[] = []) =>
  postMessage(message, { transfer });
