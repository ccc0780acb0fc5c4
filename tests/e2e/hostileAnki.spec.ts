import { png } from '../fixtures/media.ts';
import { basic, makePackage } from '../unit/core/exchange/anki/makePackage.ts';
import { expect, test } from './app.ts';
import { vectors } from './hostile.ts';
import { importIt, previewFiles, settled } from './imports.ts';
import { gradeButton, showAnswer } from './steps.ts';

const deck = 1_700_000_000_000;
const far = 'http://127.0.0.1:9';

/** Ways of a style sheet out of its card: over the app, or to a server. */
const css = String.raw`
@import "${far}/a.css"; @IMPORT url(${far}/b.css); @charset "utf-8";
:root, html, body, main, nav, header, button, #app { display: none !important; }
* { outline: 1px solid red }
.card { position: fixed !important; inset: 0; z-index: 2147483647; width: 200vw; height: 120vh; color: rgb(9, 9, 9); background-color: white }
.card::before, .card::after { content: url(${far}/c.png); position: fixed; inset: 0; z-index: 99999; background: red }
.card { background: url("${far}/d.png"); cursor: url(${far}/e.cur), auto; list-style-image: image-set("${far}/f.png" 1x); }
.card { background-image: \75rl("${far}/g) } body { display: none !important } .x { color: red } /*"); }
.card { --far: \75rl("${far}/h.png"); border-image: var(--far) 1; mask-image: var(--none, url(${far}/i.png)); }
.card { --far: url(${far}/j.png); background: var(--far); }
@font-face { font-family: Far; src: url(${far}/k.woff2), local("Arial"); }
.card { font-family: Far }
@media all { body, .anki { display: none !important } .card { background: url(${far}/l.png) } }
@supports (color: red) { html { display: none } @media all { body { opacity: 0 } } }
@layer base { body { display: none } }
@scope (body) { :scope { display: none } }
@property --accent { syntax: "<color>"; inherits: true; initial-value: red }
@keyframes spin { to { transform: rotate(1turn) } }
.card { & ~ *, body & { display: none } body { display: none } }
:is(body), :where(html), :has(main) { visibility: hidden }
:host, :root:not(x) .card, :scope > * { display: none }
</style><script>window.top.hurt=1</script><style>
body { display: none; `;

test('hostile fields, templates and style sheets of a package do nothing', async ({ page }) => {
  test.slow();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const types = vectors.map((vector, at) => ({
    ...basic,
    id: basic.id + at,
    name: `Type ${at} ${vector}`,
    css,
    templates: [[`Vector ${at}: {{Front}}`, `{{Back}}<hr id=answer>${vector}{{Type}}`]] as [
      string,
      string,
    ][],
  }));
  const bytes = makePackage({
    types,
    decks: { [deck]: 'Hostile<img src=x onerror=top.hurt=1>' },
    notes: vectors.map((vector, at) => ({
      id: at + 1,
      type: types[at]!.id,
      tags: `<script>top.hurt=1</script>`,
      fields: [
        vector,
        `<div style="position:fixed;inset:0;background:\\75rl('${far}/x.png')">${vector}</div>[sound:${vector}]`,
      ],
    })),
    cards: vectors.map((_, at) => ({ id: at + 1, note: at + 1, deck, due: at })),
    media: { 'x"onerror=top.hurt=1.png': png(2, 2, [9, 9, 9]) },
  });
  await settled(page);
  await previewFiles(page, [
    { name: 'a.apkg', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
  ]);
  await expect(page.getByRole('article').first()).toBeVisible();
  await importIt(page, 'Hostile<img src=x onerror=top.hurt=1>');
  const unhurt = async () => {
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    await expect(
      page.locator(
        'main :is(script, iframe, object, embed, form, link, meta, base, style, [onerror], [onload], [href^="javascript" i])',
      ),
    ).toHaveCount(0);
  };
  const rows = page.getByRole('button').filter({ has: page.locator('.note-title') });
  for (let at = 0; at < vectors.length; at++) {
    await rows.nth(at).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText('Vector');
    expect(await page.evaluate(() => 'hurt' in window), `card ${at}`).toBe(false);
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expect(sheet).toBeHidden();
  }
  await unhurt();
  await page.goto('./review');
  let seen = 0;
  while (seen < 8) {
    // Each click finds its button: nothing lies over it.
    await showAnswer(page).click();
    await unhurt();
    const cards = page.locator('.anki .card');
    if ((await cards.count()) > 0) {
      seen++;
      await expect(cards.first()).toHaveCSS('color', 'rgb(9, 9, 9)');
      await expect(page.locator('body')).toHaveCSS('outline-width', /^(?!1px)/);
      for (const link of await page.getByRole('link', { name: 'click' }).all())
        expect((await link.getAttribute('href')) ?? '#').toMatch(/^(https?:|#|mailto:)/);
    }
    await gradeButton(page, 'Easy').click();
    await expect(gradeButton(page, 'Easy')).toBeHidden();
  }
  const own = new URL(page.url()).origin;
  expect(requests.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(own))).toEqual([]);
});
