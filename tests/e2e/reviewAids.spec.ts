import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { importIt, previewText } from './imports.ts';
import { done, firstRun, gradeButton, question, showAnswer } from './steps.ts';
import { reviewSettings, toCards } from './touch.ts';

/** What devices have and this one lacks is stood in for by what only notes what was asked of it. */
interface Noted {
  said: string[];
  buzzed: number;
  locks: number;
}

const noted = (page: Page) => page.evaluate(() => (window as unknown as { noted: Noted }).noted);

async function standIns(page: Page, voices: number) {
  await page.addInitScript((count) => {
    const list: Noted = { said: [], buzzed: 0, locks: 0 };
    (window as unknown as { noted: Noted }).noted = list;
    const { speechSynthesis } = window;
    speechSynthesis.getVoices = () => Array.from({ length: count }) as SpeechSynthesisVoice[];
    speechSynthesis.speak = ({ text, lang }) => void list.said.push(`${lang}: ${text}`);
    speechSynthesis.cancel = () => void (list.said.at(-1) !== '.' && list.said.push('.'));
    navigator.vibrate = () => Boolean((list.buzzed += 1));
    const request = navigator.wakeLock.request.bind(navigator.wakeLock);
    navigator.wakeLock.request = async (kind) => {
      const lock = await request(kind);
      list.locks += 1;
      Object.assign(window, { lock });
      lock.addEventListener('release', () => (list.locks -= 1));
      return lock;
    };
  }, voices);
}

/** Behind another app or in front again; a browser without a window never hides a page by itself. */
const putBehind = (page: Page, hidden: boolean) =>
  page.evaluate(async (behind) => {
    const { lock } = window as unknown as { lock: WakeLockSentinel };
    // The system lets go of the screen first.
    if (behind) await lock.release();
    const visibilityState = behind ? 'hidden' : 'visible';
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      value: visibilityState,
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

/** What was said, without the silences between. */
const said = async (page: Page) => (await noted(page)).said.filter((text) => text !== '.');

async function twoCards(page: Page) {
  await previewText(page, 'Q: One?\nA: First.\n\nQ: Two?\nA: Second.\n', 'Aloud');
  await importIt(page, 'Aloud');
}

test('questions and answers are read aloud, and fall silent when the card changes', async ({
  page,
}) => {
  await standIns(page, 1);
  await firstRun(page);
  await twoCards(page);
  await reviewSettings(page);
  await page.getByLabel('Read aloud').selectOption('Both');
  await toCards(page);
  await expect.poll(() => said(page)).toEqual(['en: One?']);
  await page.keyboard.press('Space');
  await expect.poll(() => said(page)).toEqual(['en: One?', 'en: First.']);
  await page.keyboard.press('3');
  await expect(question(page)).toHaveText('Two?');
  await expect.poll(async () => (await noted(page)).said.slice(-2)).toEqual(['.', 'en: Two?']);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(async () => (await noted(page)).said.at(-1)).toBe('.');
});

test('the key V reads what is shown, also where nothing is read by itself', async ({ page }) => {
  await standIns(page, 1);
  await firstRun(page);
  await twoCards(page);
  await toCards(page);
  await page.keyboard.press('v');
  await page.keyboard.press('Space');
  await page.keyboard.press('v');
  await expect.poll(() => said(page)).toEqual(['en: One?', 'en: First.']);
});

test('without a voice the setting says so, and V too', async ({ page }) => {
  await standIns(page, 0);
  await firstRun(page);
  await reviewSettings(page);
  await expect(page.getByText('This device has no voice, so nothing is read.')).toBeVisible();
  await toCards(page);
  await page.keyboard.press('v');
  await expect(page.getByText('This device has no voice to read aloud with.')).toBeVisible();
  expect(await said(page)).toEqual([]);
});

test('the screen stays on while a card is shown, and each grade is felt', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['screen-wake-lock']);
  await standIns(page, 0);
  await firstRun(page);
  await reviewSettings(page);
  for (const name of ['Keep the screen on', 'Vibrate with each grade']) {
    await page.getByRole('switch', { name }).tap();
    await expect(page.getByRole('switch', { name })).toBeChecked();
  }
  await toCards(page);
  await expect.poll(async () => (await noted(page)).locks).toBe(1);
  await putBehind(page, true);
  expect((await noted(page)).locks).toBe(0);
  await putBehind(page, false);
  await expect.poll(async () => (await noted(page)).locks).toBe(1);
  await showAnswer(page).tap();
  await page.keyboard.press('3');
  await expect(done(page)).toHaveAttribute('aria-valuenow', '1');
  await expect.poll(async () => (await noted(page)).buzzed).toBe(1);
  await page.keyboard.press('u');
  await expect(done(page)).toHaveAttribute('aria-valuenow', '0');
  expect((await noted(page)).buzzed).toBe(1);
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect.poll(async () => (await noted(page)).locks).toBe(0);
});

/** Puts an image into the first card of one's own deck, as an import with media would; written past the app. */
async function putImage(page: Page) {
  await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(request.error?.message)));
      });
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
    canvas.getContext('2d')!.fillRect(50, 50, 100, 100);
    const image = `<p>First.</p><p><img src="${canvas.toDataURL()}" alt="A square"></p>`;
    const db = await settled(indexedDB.open('engram'));
    const store = db.transaction('notePages', 'readwrite').objectStore('notePages');
    interface Stored {
      note: { title: string; cards: { lead: string; back: string }[] };
    }
    const keys = await settled(store.getAllKeys());
    for (const key of keys) {
      const { texts }: { texts: string[] } = await settled(store.get(key));
      const notes = texts.map((text): Stored => JSON.parse(text));
      const card = notes.find(({ note }) => note.title === 'One?')?.note.cards[0];
      if (!card) continue;
      Object.assign(card, { lead: '', back: image });
      await settled(store.put(notes, key));
    }
    db.close();
  });
}

test('an image opens large, by touch and by keyboard alone', async ({ page }) => {
  await firstRun(page);
  await twoCards(page);
  await putImage(page);
  await toCards(page);
  await page.keyboard.press('Space');
  const image = page.getByRole('button', { name: 'Enlarge: A square' });
  const view = page.getByRole('dialog', { name: 'A square' });
  await expect(image).toBeVisible();
  await expect.poll(() => image.boundingBox()).not.toBeNull();
  const small = (await image.boundingBox())!;

  await image.tap();
  await expect(view).toBeVisible();
  const large = (await view.getByRole('img').boundingBox())!;
  expect(large.width).toBeGreaterThan(small.width);
  await view.getByRole('button', { name: 'Twice as large' }).tap();
  await expect
    .poll(async () => (await view.getByRole('img').boundingBox())!.width)
    .toBe(2 * large.width);
  await view.getByRole('button', { name: 'Close' }).tap();
  await expect(view).toBeHidden();

  await image.focus();
  await page.keyboard.press('Space');
  await expect(view).toBeVisible();
  // Keys of the card rest meanwhile.
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();
  await expect(image).toBeFocused();
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await expect(done(page)).toHaveAttribute('aria-valuenow', '0');
});
