import type { BulkAnswer, BulkRequest } from '../store/changeMany.ts';

// Only the door, as in `import.ts`.
addEventListener('message', ({ data }: MessageEvent<BulkRequest>) => {
  void import('./changing.ts')
    .then(({ answer }) => answer(data, say))
    .catch((): BulkAnswer => ({ failed: 'It did not start. Reload the page.' }))
    .then(say);
});

const say = (message: BulkAnswer) => postMessage(message);
