import { createSignal } from 'solid-js';
import { Workbox } from 'workbox-window';

/** Held, shared, by every tab in which cards are being studied: no update takes over meanwhile. */
const studyLock = 'engram.studying';

/** A new version is looked for at most this often while the app stays open. */
const lookAgain = 60 * 60 * 1000;

/**
 * Registers the service worker, and takes a new version only when the user
 * agrees and no tab is in mid-review.
 */
export function createUpdates() {
  const [waiting, setWaiting] = createSignal(false);
  const [blocked, setBlocked] = createSignal(false);
  const [accepted, setAccepted] = createSignal(false);
  let workbox: Workbox | undefined;
  let release: (() => void) | undefined;
  let reloadLater = false;

  async function register() {
    if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
    const base = import.meta.env.BASE_URL;
    workbox = new Workbox(`${base}sw.js`, { scope: base });
    workbox.addEventListener('waiting', () => setWaiting(true));
    // The worker of a first visit takes its page in too; only later ones bring a new version.
    let controlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (!controlled) controlled = true;
      else if (release) reloadLater = true;
      else location.reload();
    });
    await workbox.register();
    let looked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - looked < lookAgain) return;
      looked = Date.now();
      void workbox?.update();
    });
  }

  return {
    /** A new version waits for consent. */
    waiting,
    /** Consent was given, but another tab is in mid-review. */
    blocked,
    /** Consent was given: the new version is taking over. */
    accepted,
    register,
    /** Tells whether this tab shows a study screen now. */
    studying(active: boolean) {
      if (active && !release) {
        release = () => {};
        void navigator.locks?.request(
          studyLock,
          { mode: 'shared' },
          () => new Promise<void>((resolve) => (release = resolve)),
        );
      } else if (!active && release) {
        release();
        release = undefined;
        if (reloadLater) location.reload();
      }
    },
    async accept() {
      const take = () => {
        setAccepted(true);
        workbox?.messageSkipWaiting();
      };
      if (!navigator.locks) return take();
      await navigator.locks.request(
        studyLock,
        { mode: 'exclusive', ifAvailable: true },
        async (lock) => {
          setBlocked(!lock);
          if (lock) take();
        },
      );
    },
  };
}
