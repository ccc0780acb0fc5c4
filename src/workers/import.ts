import type { ImportAnswer, ImportRequest } from '../store/importWorker.ts';

// Only the door: WebKit runs a worker's first file a second time where another file imports from it, and two listeners
// would answer everything twice. So all the rest is in files that may be shared.
addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void import('./importing.ts')
    .then(({ answer }) => answer(data, say))
    // The file may be gone: a new version took over meanwhile.
    .catch((): ImportAnswer => ({ failed: 'The importer did not start. Reload the page.' }))
    .then(say);
});

const say = (message: ImportAnswer) => postMessage(message);
