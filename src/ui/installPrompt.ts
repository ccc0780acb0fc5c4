import { createSignal } from 'solid-js';

/** Chromium's event; no other browser lets a page ask. */
export interface InstallPrompt extends Event {
  prompt(): Promise<void>;
  userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** The browser's own offer, kept until it is the right time. */
export const [prompt, setPrompt] = createSignal<InstallPrompt | null>(null);
const [added, setAdded] = createSignal(false);
/** Whether it was installed from this page. */
export const isAdded = added;

/** Keeps the browser's own offer. Called once, before the first page. */
export function watchInstall(target: Window = window) {
  target.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    setPrompt(event as InstallPrompt);
  });
  target.addEventListener('appinstalled', () => {
    setPrompt(null);
    setAdded(true);
  });
}
