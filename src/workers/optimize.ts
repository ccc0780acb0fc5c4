import type { OptimizeAnswer, OptimizeRequest } from '../store/optimize.ts';

// Only the door, as in `import.ts`: the rest may be shared with files that are loaded later.
addEventListener('message', ({ data }: MessageEvent<OptimizeRequest>) => {
  void import('./optimizing.ts')
    .then(({ answer }) => answer(data, say))
    .catch((): OptimizeAnswer => ({ failed: 'The optimizer did not start. Reload the page.' }))
    .then(say);
});

const say = (message: OptimizeAnswer) => postMessage(message);
