import type { Line } from '../lines.ts';

/** Lines without a blank one between them: a card ends where they do. Code in them may hold blank lines. */
export function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [[]];
  for (const line of withoutComments(lines)) {
    if (line.kind === 'blank') paragraphs.push([]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Without `%%…%%` and HTML comments, which hide cards; those that hold schedules stay. */
function withoutComments(lines: readonly Line[]): Line[] {
  let ends: string | null = null;
  return lines.map((line): Line => {
    if (line.kind === 'code' || line.kind === 'fence') return line;
    let { text } = line;
    if (ends !== null) {
      const at = text.indexOf(ends);
      if (at < 0) return gone(line);
      text = text.slice(at + ends.length);
      ends = null;
    }
    if (/^<!--(?!SR:)/.test(text)) {
      const at = lastEnd(text);
      if (at < 0) ends = '-->';
      text = at < 0 ? '' : text.slice(at);
    }
    text = text.replace(/%%[\s\S]*?%%/g, '');
    const open = text.indexOf('%%');
    if (open >= 0) {
      ends = '%%';
      text = text.slice(0, open);
    }
    if (text === line.text) return line;
    return text.trim() === '' ? gone(line) : { ...line, text };
  });
}

/** A card that is hidden with its own schedule has two ends on its line. */
const lastEnd = (text: string) => text.lastIndexOf('-->') + (text.includes('-->') ? 3 : 0);

const gone = (line: Line): Line => ({ ...line, kind: 'blank', text: '' });
