/** Not those under masks: alone they would give the answer. */
const images = '.card-text img:not(a img, .masked img, [data-id^="io-"] img)';

/** Makes the images of cards in `root` things one can open, by touch, mouse and keys; returns the clean-up. */
export function watchImages(root: HTMLElement, open: (image: HTMLImageElement) => void) {
  const mark = () => {
    for (const image of root.querySelectorAll<HTMLImageElement>(images)) {
      if (image.tabIndex === 0) continue;
      image.tabIndex = 0;
      image.setAttribute('role', 'button');
      image.setAttribute('aria-haspopup', 'dialog');
      image.setAttribute('aria-label', `Enlarge: ${image.alt || 'image'}`);
      // An empty description says that it is nothing but decoration.
      if (image.alt === '') image.removeAttribute('alt');
    }
  };
  const act = (event: Event) => {
    const image = event.target instanceof Element ? event.target.closest(images) : null;
    if (!image) return;
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    // Space would go on to show the answer.
    event.preventDefault();
    open(image as HTMLImageElement);
  };
  mark();
  const observer = new MutationObserver(mark);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener('click', act);
  root.addEventListener('keydown', act);
  return () => {
    observer.disconnect();
    root.removeEventListener('click', act);
    root.removeEventListener('keydown', act);
  };
}
