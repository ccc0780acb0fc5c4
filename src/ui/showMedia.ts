import type { MediaKind } from '../core/deck/mediaName.ts';
import { mediaType } from '../core/deck/mediaType.ts';
import { findMedia } from './mediaSource.ts';

const hashes = /^[0-9a-f]{64}$/;

/**
 * Shows the pictures, sounds and films of a card's text, each by a `blob:` address; the returned function
 * gives the addresses back. What is not here keeps its description. The content alone tells what a
 * file is, so nothing but one of these is ever made of it.
 */
export function showMedia(root: HTMLElement): () => void {
  const urls: string[] = [];
  let gone = false;
  const looks = root.querySelector('.anki')
    ? import('./ankiSheet.ts').then(({ showAnki }) => (gone ? null : showAnki(root)))
    : null;

  async function show(place: HTMLElement) {
    const hash = place.dataset['media']!;
    const bytes = hashes.test(hash) ? await findMedia(hash) : null;
    const found = bytes && mediaType(bytes);
    if (gone) return;
    if (!found || (found.kind === 'image') !== place instanceof HTMLImageElement) {
      place.classList.add('missing');
      return;
    }
    const url = URL.createObjectURL(new Blob([bytes!], { type: found!.type }));
    urls.push(url);
    if (place instanceof HTMLImageElement) place.src = url;
    else place.replaceChildren(player(found.kind, url, place.textContent));
  }

  for (const place of root.querySelectorAll<HTMLElement>('[data-media]'))
    // What cannot be read is as good as missing.
    show(place).catch(() => place.classList.add('missing'));
  return () => {
    gone = true;
    void looks?.then((stop) => stop?.());
    for (const url of urls) URL.revokeObjectURL(url);
  };
}

function player(kind: MediaKind, url: string, label: string): HTMLMediaElement {
  const element = document.createElement(kind === 'film' ? 'video' : 'audio');
  element.controls = true;
  element.preload = 'metadata';
  // On phones a film would otherwise take the whole screen.
  if (element instanceof HTMLVideoElement) element.playsInline = true;
  element.src = url;
  element.setAttribute('aria-label', label);
  return element;
}
