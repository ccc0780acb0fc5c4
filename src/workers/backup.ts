import type { BackupAnswer, BackupRequest } from '../store/backupWorker.ts';

// Only the door, as in `import.ts`: the rest may be shared with files that are loaded later.
addEventListener('message', ({ data }: MessageEvent<BackupRequest>) => {
  void import('./backingUp.ts')
    .then(({ answer }) => answer(data))
    .catch((): BackupAnswer => ({ failed: 'The backup did not start. Reload the page.' }))
    .then((message) => postMessage(message));
});
