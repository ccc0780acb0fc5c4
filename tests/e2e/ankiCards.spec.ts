import type { Page } from '@playwright/test';
import { png } from '../fixtures/media.ts';
import { basic, cloze, makePackage } from '../unit/core/exchange/anki/makePackage.ts';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { importIt, previewFiles, settled } from './imports.ts';
import { gradeButton, question, showAnswer } from './steps.ts';

const deck = 1_700_000_000_000;

/** A film of a second, as this browser records it. */
async function recordFilm(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 64;
    canvas.height = 48;
    const drawing = canvas.getContext('2d')!;
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.start();
    for (let frame = 0; frame < 30; frame++) {
      drawing.fillStyle = `rgb(${frame * 8} 90 120)`;
      drawing.fillRect(0, 0, 64, 48);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return Uint8Array.from(bytes);
}

const layers = (mask: string) =>
  `<div id="io-header">{{Header}}</div><div id="io-wrapper"><div id="io-overlay">{{${mask} Mask}}</div><div id="io-original">{{Image}}</div></div><script>x()</script>`;

test('films play, masks, hints and typed answers show, and all of it can be read in both themes', async ({
  page,
}) => {
  test.slow();
  await settled(page);
  const film = await recordFilm(page);
  const typed = {
    ...basic,
    id: 5,
    name: 'Typed',
    templates: [['{{Front}} {{type:Back}}', '{{FrontSide}}<hr id=answer>{{type:Back}}']] as [
      string,
      string,
    ][],
  };
  const hint = {
    ...basic,
    id: 6,
    name: 'Hint',
    templates: [['{{Front}} {{hint:Back}}', '{{Back}}']] as [string, string][],
  };
  const masked = {
    ...cloze,
    id: 7,
    name: 'Image Occlusion',
    fields: ['Occlusion', 'Image', 'Header', 'Back Extra', 'Comments'],
    templates: [['{{cloze:Occlusion}}', '']] as [string, string][],
  };
  // The looks and the layout of the add-on that Anki's own image occlusion came after.
  const addOn = {
    ...basic,
    id: 8,
    name: 'Image Occlusion Enhanced',
    fields: ['Header', 'Image', 'Question Mask', 'Answer Mask'],
    css: '.card { font-size: 150%; text-align: center } #io-overlay { position: absolute; top: 0; width: 100%; z-index: 3 } #io-original { position: relative; top: 0; width: 100%; z-index: 2 } #io-wrapper { position: relative; width: 100% }',
    templates: [[layers('Question'), layers('Answer')]] as [string, string][],
  };
  const drawing = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect x="20" y="10" width="60" height="30" fill="#ff7e7e"/></svg>',
  );
  const mask = '{{c1::image-occlusion:rect:left=.1:top=.1:width=.3:height=.3:oi=1}}';
  const bytes = makePackage(
    {
      types: [basic, cloze, typed, hint, masked, addOn],
      decks: { [deck]: 'Shown' },
      notes: [
        { id: 1, fields: ['Film [sound:clip.webm]', '<video src="clip.webm"></video> Again'] },
        { id: 2, type: 7, fields: [mask, '<img src="map.png">', 'Map', 'Extra', ''] },
        {
          id: 3,
          type: 6,
          fields: [
            '<span style="color: rgb(0, 0, 0); background-color: white">Capital</span>',
            '<font color="#000000">Paris</font>',
          ],
        },
        { id: 4, type: 5, fields: ['Typed', 'Rome'] },
        {
          id: 5,
          type: cloze.id,
          fields: [
            '{{c1::Bern}} is in <u>Switzerland</u><ul><li>one</li></ul>',
            '<code>x</code><img src="map.png">',
          ],
        },
        {
          id: 6,
          type: 8,
          fields: ['Layers', '<img src="map.png">', '<img src="q.svg">', '<img src="a.svg">'],
        },
      ],
      cards: [1, 2, 3, 4, 5, 6].map((id) => ({ id, note: id, deck, due: id })),
      media: {
        'clip.webm': film,
        'map.png': png(200, 100, [200, 180, 40]),
        'q.svg': drawing,
        'a.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"/>'),
      },
    },
    'anki21b',
  );
  await previewFiles(page, [
    { name: 'a.apkg', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
  ]);
  await importIt(page, 'Shown');
  await page.goto('./review');
  const left = new Set(['Film', 'Map', 'Capital', 'Typed', 'is in', 'Layers']);
  while (left.size > 0) {
    await expect(question(page)).toBeVisible();
    const asked = (await question(page).textContent()) ?? '';
    const known = [...left].find((word) => asked.includes(word));
    if (known === 'Film') {
      const shown = question(page).locator('video');
      await expect(shown).toHaveJSProperty('videoWidth', 64);
      await shown.evaluate((video: HTMLVideoElement) => ((video.muted = true), video.play()));
      await expect
        .poll(() => shown.evaluate((video: HTMLVideoElement) => video.currentTime))
        .toBeGreaterThan(0.1);
    }
    if (known === 'Map') await expect(page.getByLabel('The part that is asked for')).toBeVisible();
    if (known === 'Layers') {
      const [over, under] = await question(page)
        .locator('img[src]')
        .evaluateAll((all) => all.map((each) => JSON.stringify(each.getBoundingClientRect())));
      expect(over).toBe(under);
    }
    if (known) await checkAccessibility(page, `question, ${known}`);
    if (known === 'Typed') await page.getByRole('textbox').fill('Rome');
    await showAnswer(page).click();
    if (known) await checkAccessibility(page, `answer, ${known}`);
    left.delete(known ?? '');
    await gradeButton(page, 'Easy').click();
    await expect(gradeButton(page, 'Easy')).toBeHidden();
  }
});
