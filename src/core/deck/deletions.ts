/** One `{{c1::text::hint}}` of a text. */
export interface Deletion {
  number: number;
  text: string;
  /** Empty where there is none. */
  hint: string;
  /** Where it stands: index of its first mark, and after its last. */
  from: number;
  to: number;
  /** It is a part of a formula. */
  inMaths: boolean;
}

const open = /\{\{c(\d{1,3})::/g;
const code = /(`+)[\s\S]*?\1/g;

/** The deletions of a text in their order. One around another is none: the inner ones count. */
export function readDeletions(text: string): Deletion[] {
  if (!text.includes('{{c')) return [];
  const found: Deletion[] = [];
  const starts = [...text.matchAll(open)];
  for (const [at, match] of starts.entries()) {
    const begins = match.index + match[0].length;
    const next = starts[at + 1]?.index ?? text.length;
    const ends = closing(text.slice(begins, next));
    if (ends === null) continue;
    const { text: hidden, hint } = splitHint(text.slice(begins, begins + ends));
    const before = text.slice(0, match.index).replace(code, '');
    found.push({
      number: Number(match[1]),
      text: hidden,
      hint,
      from: match.index,
      to: begins + ends + 2,
      inMaths: before.split('$$').length % 2 === 0,
    });
  }
  return found;
}

/** The text with something else in place of each deletion. */
export function replaceDeletions(
  text: string,
  deletions: readonly Deletion[],
  replacement: (deletion: Deletion, index: number) => string,
): string {
  let out = '';
  let at = 0;
  for (const [index, deletion] of deletions.entries()) {
    out += text.slice(at, deletion.from) + replacement(deletion, index);
    at = deletion.to;
  }
  return out + text.slice(at);
}

/** Where the `}}` that ends a deletion stands: behind all braces opened in it, as in `\frac{1}{2^{n}}`. */
function closing(text: string): number | null {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && depth > 0) depth--;
    else if (text[i] === '}' && text[i + 1] === '}') return i;
  }
  // Braces need not be paired in code.
  const first = text.indexOf('}}');
  return first < 0 ? null : first;
}

/** The hint follows the first `::` that stands in no code: `std::vector` is one word. */
function splitHint(inside: string): { text: string; hint: string } {
  const bare = inside.replace(code, (each) => 'x'.repeat(each.length));
  const at = bare.indexOf('::');
  return at < 0
    ? { text: inside, hint: '' }
    : { text: inside.slice(0, at), hint: inside.slice(at + 2) };
}
