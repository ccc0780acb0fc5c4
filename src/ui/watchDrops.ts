import { onCleanup, onMount } from 'solid-js';

interface Drops {
  ready: () => boolean;
  /** Something that can be dropped hangs over the window, or no longer. */
  over: (over: boolean) => void;
  /** Files, or folders of them. */
  files: (dropped: DataTransfer) => void;
  text: (text: string) => void;
}

/** Files, folders or text dropped anywhere in the window, as long as the page that asks is shown. */
export function watchDrops({ ready, over, files, text }: Drops) {
  const stop = new AbortController();
  const { signal } = stop;
  onMount(() => {
    window.addEventListener(
      'dragover',
      (event) => {
        // Without this the browser would leave the app for the file.
        event.preventDefault();
        over(ready());
      },
      { signal },
    );
    window.addEventListener('dragleave', (event) => !event.relatedTarget && over(false), {
      signal,
    });
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        over(false);
        if (!ready() || !event.dataTransfer) return;
        // A folder counts as a file.
        if (event.dataTransfer.files.length > 0) files(event.dataTransfer);
        else text(event.dataTransfer.getData('text/plain'));
      },
      { signal },
    );
  });
  onCleanup(() => stop.abort());
}
