import type { ExportAnswer, ExportRequest, SourceRequest } from '../store/exportWorker.ts';

// Only the door, as in `import.ts`: the rest may be shared with files that are loaded later.
addEventListener('message', ({ data }: MessageEvent<ExportRequest | SourceRequest>) => {
  void import('./exporting.ts')
    .then(({ answer }) => answer(data, say))
    .catch((): ExportAnswer => ({ failed: 'The export did not start. Reload the page.' }))
    .then(say);
});

const say = (message: ExportAnswer) => postMessage(message);
