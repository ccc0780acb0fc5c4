import { fontType } from '../core/exchange/anki/fontType.ts';
import { mediaType } from '../core/deck/mediaType.ts';
import { scopedCss } from './ankiScope.ts';
import { isBlack, withoutLoads, withoutStock } from './ankiStyle.ts';
import { findMedia } from './mediaSource.ts';
import { drawMasks } from './ankiMasks.ts';
import './anki.css';

const hashes = /^[0-9a-f]{64}$/;

/** A style sheet as long as a card shows it. */
interface Adopted {
  users: number;
  sheet: Promise<{ sheet: CSSStyleSheet; urls: string[] } | null>;
}
const adopted = new Map<string, Adopted>();

/**
 * Gives the cards that came from Anki, as far as they are in `root`, their looks: their own style sheets and inline
 * styles, within their frame, and the masks over their pictures. The returned function lets go of the sheets.
 */
export function showAnki(root: HTMLElement): () => void {
  const used: string[] = [];
  for (const frame of root.querySelectorAll<HTMLElement>('.anki')) {
    addPage(frame);
    for (const element of frame.querySelectorAll<HTMLElement>('[data-style]')) {
      element.style.cssText = element.dataset['style']!;
      if (!withoutLoads(element.style)) element.removeAttribute('style');
      withoutStock(element);
    }
    for (const element of frame.querySelectorAll('font[color]'))
      if (isBlack(element.getAttribute('color')!)) element.removeAttribute('color');
    for (const place of frame.querySelectorAll<HTMLElement>('[data-masks]')) drawMasks(place);
    const hash = frame.dataset['sheet'] ?? '';
    if (!hashes.test(hash)) continue;
    frame.classList.add(nameOf(hash));
    adopt(hash);
    used.push(hash);
  }
  return () => used.forEach(release);
}

const nameOf = (hash: string) => `anki-${hash.slice(0, 12)}`;

/** Style sheets of Anki ask the page whether it is night. */
function addPage(frame: HTMLElement): void {
  if (frame.querySelector(':scope > .anki-page')) return;
  const page = document.createElement('div');
  page.className = 'anki-page';
  page.append(...frame.childNodes);
  frame.append(page);
  if (!isNight(frame)) return;
  const night = ['nightMode', 'night_mode'];
  page.classList.add(...night);
  page.firstElementChild?.classList.add(...night);
}

/** By the colour that the text has: the theme may be chosen, or the system's. */
function isNight(element: HTMLElement): boolean {
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return red + green + blue > 384;
}

function adopt(hash: string): void {
  const known = adopted.get(hash);
  if (known) {
    known.users++;
    return;
  }
  const sheet = build(hash).catch(() => null);
  adopted.set(hash, { users: 1, sheet });
  void sheet.then((made) => {
    if (made && adopted.get(hash)?.sheet === sheet) document.adoptedStyleSheets.push(made.sheet);
  });
}

/** A sheet stays so long after its last card, ms: the next card, or the same one as it is edited, is likely to have it too. */
const LINGER = 2000;

function release(hash: string): void {
  const known = adopted.get(hash);
  if (known && --known.users === 0) setTimeout(() => drop(hash, known), LINGER);
}

function drop(hash: string, known: Adopted): void {
  if (known.users > 0 || adopted.get(hash) !== known) return;
  adopted.delete(hash);
  void known.sheet.then((made) => {
    if (!made) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== made.sheet);
    for (const url of made.urls) URL.revokeObjectURL(url);
  });
}

async function build(hash: string) {
  const bytes = await findMedia(hash);
  if (!bytes) return null;
  const css = new TextDecoder().decode(bytes);
  const urls = new Map<string, string>();
  for (const [, loads] of css.matchAll(/url\(([0-9a-f]{64})\)/g)) {
    if (urls.has(loads!)) continue;
    const file = await findMedia(loads!);
    const type = file && (fontType(file) ?? mediaType(file)?.type);
    if (file && type) urls.set(loads!, URL.createObjectURL(new Blob([file], { type })));
  }
  const loaded = css.replace(
    /url\(([0-9a-f]{64})\)/g,
    (_, loads: string) => `url("${urls.get(loads) ?? ''}")`,
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(scopedCss(loaded, `.${nameOf(hash)}`, nameOf(hash)));
  return { sheet, urls: [...urls.values()] };
}
