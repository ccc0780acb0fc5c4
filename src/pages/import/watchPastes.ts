import { onCleanup, onMount } from 'solid-js';

interface Pastes {
  ready: () => boolean;
  files: (files: File[]) => void;
  text: (text: string) => void;
}

/** Files or text pasted anywhere in the window. In a field, text goes where the caret stands, as it always does. */
export function watchPastes({ ready, files, text }: Pastes) {
  const stop = new AbortController();
  const paste = (event: ClipboardEvent) => {
    const { clipboardData: data, target } = event;
    if (!ready() || !data) return;
    const written = data.getData('text/plain');
    const inField = target instanceof Element && target.closest('input, textarea') !== null;
    if (inField && written !== '') return;
    const pasted = [...data.files];
    if (pasted.length === 0 && written === '') return;
    event.preventDefault();
    if (pasted.length > 0) files(pasted);
    else text(written);
  };
  onMount(() => window.addEventListener('paste', paste, { signal: stop.signal }));
  onCleanup(() => stop.abort());
}
