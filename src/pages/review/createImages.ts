import { createSignal, onCleanup } from 'solid-js';
import { watchImages } from '../../ui/images.ts';
import { createSheetParam } from '../../ui/sheetParam.ts';

/** The image of a card that is open on top of it; Back closes it. */
export function createImages() {
  const sheet = createSheetParam('image');
  const [image, setImage] = createSignal<HTMLImageElement | null>(null);
  const area = document.querySelector<HTMLElement>('.study-main');
  if (area) {
    onCleanup(
      watchImages(area, (opened) => {
        setImage(opened);
        sheet.open('1');
      }),
    );
  }
  return {
    shown: () => {
      const opened = sheet.value() === null ? null : image();
      return opened && { src: opened.src, alt: opened.alt };
    },
    close: sheet.close,
  };
}
