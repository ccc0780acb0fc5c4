import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { countRows, firstRun, grade } from './steps.ts';

// Berlin changes to summer time on 29 March.
const evening = new Date('2026-03-20T20:00:00+01:00');
const weeksLater = new Date('2026-04-12T20:00:00+02:00');
const thatNight = new Date('2026-04-13T03:30:00+02:00');

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The panels beneath the first four. */
const openMore = (page: Page) => page.getByText('More', { exact: true }).click();

async function openTable(page: Page, name: string) {
  await panel(page, name).getByText('Table').click();
  return panel(page, name).getByRole('table');
}

/** Five cards seen on an evening; three weeks later, with new cards off, they are asked again. */
async function twoDays(page: Page) {
  await page.clock.setFixedTime(evening);
  await firstRun(page, './', 10, /^Not sure/);
  for (let i = 0; i < 5; i++) await grade(page, 'Easy');
  await page.goto('./learn');
  // All decks of the first module, the only one that is on.
  await expect(
    page.locator('[role="switch"]:checked, [role="switch"][aria-checked="true"]'),
  ).toHaveCount(4);
  await page.locator('details').evaluateAll((all) => {
    for (const each of all as HTMLDetailsElement[]) each.open = true;
  });
  for (const deck of await page.getByRole('switch').all()) {
    if (!(await deck.isChecked())) continue;
    await deck.click();
    await expect(deck).not.toBeChecked();
  }
  await expect(page.getByRole('switch', { checked: true })).toHaveCount(0);
  await page.clock.setFixedTime(weeksLater);
  await page.goto('./review');
  await grade(page, 'Again');
  for (let i = 0; i < 3; i++) await grade(page, 'Good');
  await grade(page, 'Hard');
}

test('before the first card, the first step', async ({ page }) => {
  await firstRun(page);
  await page.goto('./stats');
  await expect(page.getByText('Nothing reviewed yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Go to today' }).click();
  await expect(page.getByRole('button', { name: 'Start review' })).toBeVisible();
});

test('two days of reviews: every panel, its table, and its figures', async ({ page }) => {
  await twoDays(page);
  for (const now of [weeksLater, thatNight]) {
    // Half past three at night is still the evening's day.
    await page.clock.setFixedTime(now);
    await page.goto('./stats');
    await expect(
      page.getByText(/^5 reviews today in .*; 4 of 5 review cards recalled\.$/),
    ).toBeVisible();
  }

  await expect(
    panel(page, 'Today').getByText('5 answers today by kind of card, 1 of them Again.'),
  ).toBeVisible();
  const today = await openTable(page, 'Today');
  await expect(today.getByRole('row', { name: /^Review 5 1 / })).toBeVisible();
  await expect(today.getByRole('row', { name: /^New 0 0 / })).toBeVisible();

  const due = await openTable(page, 'Future due');
  await expect(due.getByRole('row')).toHaveCount(32);
  await expect(due.getByRole('row', { name: /^Today 1( |$)/ })).toBeVisible();

  const retention = panel(page, 'Retention');
  await expect(
    retention.getByText(
      /^Today 4 of 5 review cards recalled; 80.% in the last 30.days, aim 90.%\.$/,
    ),
  ).toBeVisible();
  const recalled = await openTable(page, 'Retention');
  await expect(
    recalled.getByRole('row', { name: /^Today 4 of 5 none 4 of 5 \(80.%\) 38–96.%$/ }),
  ).toBeVisible();
  await page.getByText('Year', { exact: true }).click();
  await expect(recalled.getByRole('row', { name: /^April 2026 4 of 5/ })).toBeVisible();
  await expect(recalled.getByRole('row')).toHaveCount(2);

  await expect(
    panel(page, 'Calendar').getByText('5 reviews today; 10 on 2 days of 2026.'),
  ).toBeVisible();
  const days = await openTable(page, 'Calendar');
  await expect(days.getByRole('row')).toHaveText([/^Day/, /^Today50/, /^Fri 20.March50/]);

  await openMore(page);
  await expect(
    panel(page, 'Cards by state').getByText(/unseen, 1 relearning and 4 (young|mature)/),
  ).toBeVisible();
  const states = await openTable(page, 'Cards by state');
  await expect(states.getByRole('row', { name: /^Relearning 1 / })).toBeVisible();
});

test('one deck or all: the parts make up the whole, and the address says which', async ({
  page,
}) => {
  await twoDays(page);
  await page.goto('./stats');
  const scope = page.getByRole('combobox', { name: 'Decks shown' });
  const caption = panel(page, 'Calendar').getByText(/reviews? today; \d+ on/);
  await expect(caption).toHaveText(/^5 reviews today; 10 on/);
  let reviews = 0;
  for (const deck of await scope.locator('option[value^="deck:"]').all()) {
    const value = await deck.getAttribute('value');
    await scope.selectOption(value);
    const id = value!.slice('deck:'.length);
    await expect(page).toHaveURL(new RegExp(`deck=${encodeURIComponent(id)}`));
    await expect(panel(page, 'Retention').getByText(/, aim 90/)).toBeVisible();
    reviews += Number(/(\d+) on/.exec(await caption.innerText())![1]);
  }
  expect(reviews).toBe(10);
  const last = await scope.inputValue();
  await page.reload();
  await expect(scope).toHaveValue(last);
  await scope.selectOption('');
  await expect(caption).toHaveText(/^5 reviews today; 10 on/);
});

test('charts are read with the keyboard and with a tap', async ({ page }) => {
  await twoDays(page);
  await page.goto('./stats');
  const due = panel(page, 'Future due').getByRole('slider');
  await due.focus();
  await expect(due).toHaveAttribute('aria-valuetext', /^Today: 1 card/);
  await page.keyboard.press('ArrowRight');
  await expect(due).toHaveAttribute('aria-valuetext', /^Mon 13.April: \d+ cards?$/);
  await page.keyboard.press('End');
  await expect(due).toHaveAttribute('aria-valuetext', /^Tue 12.May: /);

  const days = panel(page, 'Calendar').getByRole('slider');
  await days.focus();
  await expect(days).toHaveAttribute('aria-valuetext', 'Today: 5 reviews');
  // A week back, then a day.
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key);
  }
  await expect(days).toHaveAttribute('aria-valuetext', /^Fri 20.March: 5 reviews$/);

  await page.goto('./stats#states');
  const states = panel(page, 'Cards by state');
  await states.getByRole('img').click({ position: { x: 200, y: 16 } });
  await expect(states.getByRole('slider')).toHaveAttribute('aria-valuetext', /^Unseen: \d+/);
});

test('a module over a year: every panel follows, and a link leads to one of them', async ({
  page,
}) => {
  await twoDays(page);
  await page.goto('./stats?range=year#reviews');
  const reviews = panel(page, 'Reviews');
  await expect(reviews).toBeInViewport();
  await expect(reviews.getByText('5 answers today; 10 in the last 12\u00A0months.')).toBeVisible();
  const table = await openTable(page, 'Reviews');
  await expect(table.getByRole('row')).toHaveText([/^Month/, /^April 20265/, /^March 20265/]);
  await reviews.getByText('Time', { exact: true }).click();
  await expect(table.getByRole('row', { name: /^April 2026 \d+.s/ })).toBeVisible();

  await page.getByText('Month', { exact: true }).first().click();
  await expect(page).not.toHaveURL(/range=/);
  await expect(table.getByRole('row')).toHaveText([/^Day/, /^Today/, /^Fri 20.March/]);
  await page.getByText('Quarter', { exact: true }).click();
  await expect(page).toHaveURL(/range=quarter.*#reviews$/);
  await expect(table.getByRole('row')).toHaveText([
    /^Week/,
    /^Mon 6 to Sun 12.April/,
    /^Mon 16 to/,
  ]);

  // All that was reviewed is of the first module; another has nothing to show, but for what it holds.
  const scope = page.getByRole('combobox', { name: 'Decks shown' });
  const first = scope.locator('option[value^="module:01"]');
  await scope.selectOption((await first.getAttribute('value'))!);
  await expect(page).toHaveURL(/module=01/);
  await reviews.getByText('Count', { exact: true }).click();
  await expect(reviews.getByText(/^5 answers today; 10 in the last 13.weeks\.$/)).toBeVisible();
  await page.reload();
  await expect(scope).toHaveValue(/^module:01/);
  await expect(reviews.getByText(/^5 answers today; 10 in the last 13.weeks\.$/)).toBeVisible();
  await expect(panel(page, 'Answer buttons').getByText(/^4 of 5 answers today/)).toBeVisible();
  await expect(panel(page, 'True retention').getByText(/^Today 4 of 5 review cards/)).toBeVisible();
  await expect(panel(page, 'Hours').getByText(/most in .* at 20:00/)).toBeVisible();
  await expect(panel(page, 'Added').getByText(/in all\.$/)).toBeVisible();

  // A search finds the same cards as their module, and then none; one that means nothing says so at its place.
  await scope.selectOption('search:');
  const words = page.getByRole('combobox', { name: 'Search for cards' });
  await words.fill('module:1 -is:old');
  await expect(page.getByRole('alert').filter({ hasText: 'write is:due' })).toBeVisible();
  await words.fill('module:1');
  await words.press('Enter');
  await expect(page).toHaveURL(/search=module/);
  await expect(page.getByText(/^[1-9][\d,]* cards found\.$/)).toBeVisible();
  await expect(reviews.getByText(/^5 answers today; 10 in the last 13.weeks\.$/)).toBeVisible();
  await expect(panel(page, 'Calendar').getByText(/^5 reviews today; 10 on 2 days/)).toBeVisible();
  await words.fill('nosuchword');
  await words.press('Enter');
  await expect(page.getByText('0 cards found.')).toBeVisible();
  await expect(reviews.getByText(/^No answers today; 0 in the last 13.weeks\.$/)).toBeVisible();
});

/** In the page: says that no figures are kept today, as after an import of today's reviews. */
async function onlyScans() {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(request.error?.message)));
    });
  const db = await settled(indexedDB.open('engram'));
  const stores = db.transaction(['today', 'figures'], 'readwrite');
  const { day } = await settled<{ day: number }>(stores.objectStore('today').get(0));
  const mark = { deck: -1, until: day, token: 0, state: 'odd' };
  await settled(stores.objectStore('figures').put(mark));
  db.close();
}

test('a log that cannot be read is said, and read on the second try', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
  const page = await context.newPage();
  await firstRun(page, server.url);
  await grade(page, 'Good');
  // A deck that comes in while all this goes on would have it read anew.
  await expect.poll(() => countRows(page, 'decks'), { timeout: 90_000 }).toBe(21);
  await page.evaluate(onlyScans);
  const scanning = page.waitForEvent('worker', (worker) => /scan/.test(worker.url()));
  await page.goto(`${server.url}stats`);
  const script = (await scanning).url();
  let answer = "postMessage({ failed: 'The disk is gone.' })";
  await page.route(script, (route) =>
    answer
      ? route.fulfill({
          contentType: 'text/javascript',
          body: `addEventListener('message', () => { ${answer} });`,
        })
      : route.continue(),
  );
  await page.reload();
  await expect(panel(page, 'Retention').getByRole('alert')).toContainText('The disk is gone.');
  answer = ';';
  await panel(page, 'Retention').getByRole('button', { name: 'Try again' }).click();
  await expect(panel(page, 'Retention').getByRole('status')).toBeVisible();
  answer = '';
  await page.reload();
  await expect(panel(page, 'Retention').getByText(/, aim 90/)).toBeVisible();
  await context.close();
});

test('axe finds nothing, and nothing scrolls sideways', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await twoDays(page);
  await page.goto('./stats');
  await expect(panel(page, 'Retention').getByText(/, aim 90/)).toBeVisible();
  await openMore(page);
  await expect(panel(page, 'Cards by state')).toBeVisible();
  await expect(panel(page, 'Added').getByText(/in all\.$/)).toBeVisible();
  for (const table of await page.getByText(/^Table/).all()) await table.click();
  await checkAccessibility(page, 'stats');
  for (const width of [390, 320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${width}`).toBeLessThanOrEqual(0);
  }
});
