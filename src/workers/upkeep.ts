import type { UpkeepAnswer, UpkeepRequest } from '../store/upkeepWorker.ts';

// Only the door, as in `import.ts`: the rest may be shared with files that are loaded later.
addEventListener('message', ({ data }: MessageEvent<UpkeepRequest>) => {
  void import('./keepingUp.ts')
    .then(({ answer }) => answer(data))
    .catch((): UpkeepAnswer => ({ failed: 'It did not start. Reload the page.' }))
    .then((message) => postMessage(message));
});
