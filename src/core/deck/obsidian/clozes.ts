/** Something hidden in a text of Obsidian, and where it stands. */
interface Hidden {
  from: number;
  to: number;
  text: string;
  hint: string;
  /** Deletions of one number are hidden together; null: it stands for itself. */
  number: number | null;
  /** Written as a highlight or in braces; bold counts only where the plugin was told so. */
  bold: boolean;
}

/** What is hidden is short: the time to look for its end stays so, too. */
const within = '[\\s\\S]{0,2000}?';
const parts = [
  // Code, which hides nothing.
  '(`+)[^`]*?\\1',
  // ==text==, then ^[hint] and [^1]
  `==([^=\\s](?:${within}[^=\\s])??)==(?!=)(?:\\^\\[([^\\]\\n]*)\\])?(?:\\[\\^(\\w+)\\])?`,
  `\\{\\{(?=\\S)(${within})\\}\\}`,
  '\\*\\*(?=\\S)([^*](?:[^*]{0,2000}\\S)?)\\*\\*(?!\\*)',
];
const pattern = new RegExp(parts.join('|'), 'g');

/** Cards of one text; what no person writes is hidden together. */
const mostNumbers = 200;

/** Whether a text hides something, as the plugin does unless it was told otherwise. */
export const hidesAny = (text: string): boolean => readHidden(text).some(({ bold }) => !bold);

/** Whether a text has words in bold, which may be hidden. */
export const hasBold = (text: string): boolean => readHidden(text).some(({ bold }) => bold);

/**
 * A text with its `==word==`, `{{word}}` and, with `bold`, `**word**` as deletions of ours; null where it hides nothing.
 * Each has a number of its own, unless they are numbered (`==1;;word;;hint==`, `==word==^[hint][^1]`).
 */
export function withDeletions(text: string, bold: boolean): string | null {
  const hidden = readHidden(text).filter((each) => bold || !each.bold);
  if (hidden.length === 0) return null;
  let next = Math.max(0, ...hidden.map(({ number }) => number ?? 0));
  let out = '';
  let at = 0;
  for (const each of hidden) {
    const number = Math.min(mostNumbers, each.number ?? ++next);
    const hint = each.hint === '' ? '' : `::${each.hint}`;
    out += `${text.slice(at, each.from)}{{c${number}::${each.text}${hint}}}`;
    at = each.to;
  }
  return out + text.slice(at);
}

function readHidden(text: string): Hidden[] {
  if (!/==|\{\{|\*\*/.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match): Hidden | [] => {
    const [whole, , marked, hint = '', note = '', braced, strong] = match;
    const place = { from: match.index, to: match.index + whole.length };
    // The plugin's own pattern for braces has `;;`, its example of Anki's way `::`.
    const mark = braced?.includes(';;') ? ';;' : '::';
    if (braced !== undefined) return { ...place, ...inside(braced, mark), bold: false };
    if (strong !== undefined) return { ...place, ...inside(strong, ';;'), bold: true };
    if (marked === undefined) return [];
    const read = inside(marked, ';;');
    const number = numberOf(note);
    // Of several ways to ask it this one is never asked.
    if (note !== '' && number === null) return [];
    return {
      ...place,
      ...read,
      hint: hint || read.hint,
      number: number || read.number,
      bold: false,
    };
  });
}

/** `text`, `1;;text`, `text;;hint`, `1;;text;;hint`. */
function inside(written: string, mark: string): Pick<Hidden, 'text' | 'hint' | 'number'> {
  const fields = written.split(mark);
  const numbered = fields.length > 1 && /^c?\d{1,3}$/.test(fields[0]!);
  const number = numbered ? Number(fields.shift()!.replace('c', '')) || 1 : null;
  const [text = '', ...hint] = fields;
  return { text, hint: hint.join(mark), number };
}

/** `[^2]`: its number; `[^hash]`: the place of the card that asks for it; 0 for no mark. */
function numberOf(note: string): number | null {
  if (note === '') return 0;
  if (/^\d{1,3}$/.test(note)) return Number(note) || 1;
  const at = note.indexOf('a');
  return at < 0 ? null : at + 1;
}
