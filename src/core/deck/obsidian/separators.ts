import type { Line } from '../lines.ts';

/** Where `::` or `:::` parts a line into question and answer; null where it does not, as within code and `{{…}}`. */
export function findSeparator({ kind, text }: Line): { at: number; length: number } | null {
  if (kind === 'code' || kind === 'fence' || !text.includes('::')) return null;
  const bare = text.replace(/`[^`]*`|\{\{[^{}]*\}\}/g, (hidden) => 'x'.repeat(hidden.length));
  const match = /:::?/.exec(bare);
  if (!match || bare.slice(0, match.index).trim() === '') return null;
  const length = match[0].length;
  return bare.slice(match.index + length).trim() === '' ? null : { at: match.index, length };
}
