// A learner of some weeks, played in the app itself: what the pictures of the README show.

const day = (n, hour = 8, minute = 30) => new Date(2026, 2, n, hour, minute).getTime();

/** The morning after those weeks. */
export const today = day(30);

/** Days of March with a session: a weekend is missed, as happens. */
const sessions = Array.from({ length: 28 }, (_, at) => at + 2).filter((n) => n !== 14 && n !== 15);

/** How a card went: most well, some not. */
const keyOf = (n) => (n % 11 === 10 ? '1' : n % 5 === 4 ? '2' : n % 7 === 6 ? '4' : '3');

/** From the first run to the morning after, a session a day. */
export async function learnWeeks(page, url) {
  await page.clock.setFixedTime(day(2));
  await page.goto(url);
  const go = (name) => page.getByRole('button', { name, exact: true }).click();
  for (let step = 1; step < 4; step++) await go('Continue');
  await page.getByRole('radio', { name: /^5 a day/ }).check();
  await go('Start');
  // What was chosen is saved before the first card stands.
  await showAnswer(page).waitFor();
  let grades = 0;
  for (const n of sessions) grades = await studyDay(page, url, day(n), grades);
  await page.clock.setFixedTime(today);
}

/** It stands there before its card does. */
const showAnswer = (page) => page.getByRole('button', { name: 'Show answer', disabled: false });

/** One session, until nothing can be asked at the moment. */
async function studyDay(page, url, start, before) {
  const show = showAnswer(page);
  const again = page.getByRole('button', { name: /^Again, in/ });
  const end = page.locator('.study-note');
  let now = start;
  let grades = before;
  await page.clock.setFixedTime(now);
  await page.goto(`${url}review`);
  for (;;) {
    await show.or(end).waitFor();
    if (await end.isVisible()) return grades;
    now += 4_000 + (grades % 4) * 1_500;
    await page.clock.setFixedTime(now);
    // Not by a key, which would be typed where an answer is.
    await show.click();
    await again.waitFor();
    await page.keyboard.press(keyOf(grades++));
    await again.waitFor({ state: 'hidden' });
  }
}
