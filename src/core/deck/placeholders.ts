import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { quote, type Warn } from './warn.ts';

/** Words that say a text is yet to come. */
const pending =
  /\b(?:continu(?:es?|ed|ing)|placeholder|to be (?:added|written|completed|determined)|to come|todo|tbd|omitted|truncated|coming soon)\b|\b(?:remaining|additional|more|other|further|similar(?:ly)?|same)\b.*\b(?:questions?|formats?|structures?|patterns?|sections?|answers?|content|detail(?:s|ed)?)\b|(?:…|\.\.\.)\s*$/i;

/** `[Continuing …]`, `*[Continuing …]*`, `*More questions follow the same format*`. */
export function isPlaceholder(line: Line): boolean {
  if (line.kind !== 'text' && line.kind !== 'bullet') return false;
  const text = line.text.trim().replace(/^[-*+]\s+/, '');
  const value = readLabel(text)?.value ?? '';
  if (/^[*_]*\[[^\]]*\][*_.]*$/.test(value)) return pending.test(value);
  if (/^[*_]*\[(?![ xX]\])[^\]]*\][*_.]*$/.test(text)) return true;
  const italic =
    /^(?:\*(?!\*)([^*]+)\*|_(?!_)([^_]+)_|\*\*\*([^*]+)\*\*\*|\(([^()]*)\)|\*\(([^()]*)\)\*)$/.exec(
      text,
    );
  return italic !== null && pending.test(italic.slice(1).join(''));
}

/** Drops placeholder lines, each with a warning. */
export function dropPlaceholders(lines: readonly Line[], warn: Warn): Line[] {
  return lines.filter((line) => {
    if (!isPlaceholder(line)) return true;
    warn(
      line.number,
      `The placeholder ${quote(line.text)} is left out: write the text it stands for, or delete the line.`,
    );
    return false;
  });
}
