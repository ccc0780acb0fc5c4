import type { Page } from '@playwright/test';

/** What the page notes of itself, in milliseconds since the navigation began. */
export interface Noted {
  /** When a card could be graded and was painted, each time it became so. */
  ready: number[];
  /** From pressing a key for a grade, or for undo, until the next card was painted. */
  graded: number[];
  /** Lengths of tasks of 50 ms and more. */
  long: number[];
  /** Names of buttons that are pressed as soon as they can be, once at each address. */
  press: string[];
}

declare global {
  interface Window {
    noted: Noted;
  }
}

/** Watches every page from its first moment. A card can be graded when its button "Show answer" can be pressed. */
export async function watch(page: Page, press: string[] = []): Promise<void> {
  await page.addInitScript(watcher, press);
}

function watcher(press: string[]): void {
  const noted: Noted = { ready: [], graded: [], long: [], press };
  window.noted = noted;
  let wasReady = false;
  let pressedAt = 0;
  const pressedIn = new Set([location.href]);

  /** After the next frame is painted. */
  const painted = (done: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', done);
      channel.port1.start();
      channel.port2.postMessage(null);
    });

  const look = () => {
    const buttons = [...document.querySelectorAll('button')];
    const can = (text: string) =>
      buttons.find((each) => each.textContent?.trim() === text && !each.disabled);
    const ready = can('Show answer') !== undefined;
    if (ready && !wasReady) {
      const since = pressedAt;
      pressedAt = 0;
      painted(() => {
        noted.ready.push(performance.now());
        if (since > 0) noted.graded.push(performance.now() - since);
      });
    }
    wasReady = ready;
    for (const text of noted.press) {
      const button = can(text);
      // Each step of the first run has its own address, and is there when the address is.
      if (!button || pressedIn.has(location.href)) continue;
      pressedIn.add(location.href);
      button.click();
    }
  };

  const lookEachFrame = () => {
    look();
    requestAnimationFrame(lookEachFrame);
  };
  if (press.length > 0) lookEachFrame();
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (/^[1-4u]$/.test(key)) pressedAt = timeStamp;
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.long.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Waits until a first card could be graded; returns when that was. */
export async function firstReady(page: Page): Promise<number> {
  await page.waitForFunction(() => window.noted?.ready.length > 0, undefined, { timeout: 120_000 });
  return page.evaluate(() => window.noted.ready[0]!);
}

/** Shows the answer of the card at hand and grades it Good; returns how long the next card took. */
export const gradeOnce = (page: Page) => answerAndPress(page, '3');

/** Shows the answer of the card at hand and takes the last grade back; returns how long its card took. */
export const undoOnce = (page: Page) => answerAndPress(page, 'u');

async function answerAndPress(page: Page, key: string): Promise<number> {
  const before = await page.evaluate(() => window.noted.graded.length);
  await page.keyboard.press(' ');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((each) => each.textContent?.includes('Good')),
  );
  await idle(page);
  await page.keyboard.press(key);
  await page.waitForFunction((count) => window.noted.graded.length > count, before);
  await idle(page);
  return page.evaluate(() => window.noted.graded.at(-1)!);
}

/** Until the page has painted and has nothing more to do. */
export const idle = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) =>
        // Without a frame to paint there are no idle moments.
        requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 300 })),
      ),
  );
