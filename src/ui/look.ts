import type { Settings } from '../core/model.ts';

/** Puts theme, card text size and the size of buttons on the page, as `public/early.js` does before the first paint. */
export function applyLook({ theme, textSize, largeButtons }: Settings) {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (largeButtons) root.dataset.buttons = 'large';
  else delete root.dataset.buttons;
  root.style.setProperty('--card-scale', String(textSize / 100));
}
