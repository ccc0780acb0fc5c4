import type { Settings } from '../core/model.ts';

/** Puts theme and card text size on the page, as `public/theme.js` does before the first paint. */
export function applyLook({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'>) {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.setProperty('--card-scale', String(textSize / 100));
}
