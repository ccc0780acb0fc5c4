import type { Line } from './lines.ts';

/**
 * `$x$` in our own notation, `$$x$$`. Prices stay text: nothing may stand between a mark and its formula, and no digit
 * after it, as Pandoc and Obsidian read it. Code stays as it is.
 */
export function doubleDollars(text: string): string {
  if (!text.includes('$')) return text;
  return text.replace(
    /(`+)[^`]*?\1|\$\$[\s\S]*?\$\$|\\\$|\$(?=[^\s$])((?:\\.|[^$\\])*?[^\s\\$]|[^\s\\$])\$(?!\d)/g,
    (whole, _ticks, inside: string | undefined) => (inside === undefined ? whole : `$$${inside}$$`),
  );
}

/** The same for lines that are no code. */
export const withDoubleDollars = (lines: readonly Line[]): Line[] =>
  lines.map((line) =>
    line.kind === 'code' || line.kind === 'fence'
      ? line
      : { ...line, text: doubleDollars(line.text) },
  );
