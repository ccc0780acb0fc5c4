import { createSignal } from 'solid-js';
import { isAdded, prompt, setPrompt } from './installPrompt.ts';

type Browser = Pick<Navigator, 'userAgent' | 'maxTouchPoints'>;

const refusal = 'engram.installRefused';

const [refused, setRefused] = createSignal(remembered());

/** Whether the browser would install now, and was not told "Not now" before. */
export const canOffer = () => prompt() !== null && !refused() && !isStandalone();

/** Whether the browser would install now, whatever was said before. */
export const canInstall = () => prompt() !== null && !isStandalone();

/** Shows the browser's own dialog, which can be shown once only. */
export async function install(): Promise<boolean> {
  const event = prompt();
  if (!event) return false;
  await event.prompt();
  const { outcome } = await event.userChoice;
  setPrompt(null);
  return outcome === 'accepted';
}

/** Not to be asked again by itself; Settings still offers it. */
export function refuseInstall() {
  setRefused(true);
  try {
    localStorage.setItem(refusal, '1');
  } catch {
    // Storage is closed to this page: asked again at the next visit.
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(refusal) !== null;
  } catch {
    return false;
  }
}

/** Opened as an installed app, or installed from this page a moment ago. */
export const isInstalled = () => isAdded() || isStandalone();

/** Opened from the home screen or as a window of its own. */
export function isStandalone(): boolean {
  return (
    window.matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches ||
    (navigator as { standalone?: boolean }).standalone === true
  );
}

/** Safari on an iPhone or iPad, where only the share menu installs, and the app then starts empty. */
export function isIosSafari(browser: Browser = navigator): boolean {
  const { userAgent } = browser;
  // Every other browser there, and every browser inside an app, says so or leaves "Safari" out.
  return (
    isIos(browser) &&
    /Version\/[\d.]+.* Safari\//.test(userAgent) &&
    !/CriOS|FxiOS|EdgiOS/.test(userAgent)
  );
}

/** An iPhone or iPad, whatever the browser; an iPad says that it is a Mac. */
export function isIos({ userAgent, maxTouchPoints }: Browser = navigator): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
