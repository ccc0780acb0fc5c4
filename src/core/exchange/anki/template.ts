/** A part of a card template. */
export type Part =
  | { kind: 'text'; text: string }
  /** `filters` in the order in which they are applied. */
  | { kind: 'field'; name: string; filters: string[] }
  /** Shown where the field holds something, or where it does not. */
  | { kind: 'section'; name: string; filled: boolean; parts: Part[] };

/** Deepest nesting of conditions that is read; what goes deeper is left out. */
const deepest = 50;

const parsed = new Map<string, Part[]>();

/** A template of Anki's as parts. Never throws: a condition that is not closed ends with the text. */
export function parseTemplate(template: string): Part[] {
  const known = parsed.get(template);
  if (known) return known;
  const made = parse(template);
  if (parsed.size > 1000) parsed.clear();
  parsed.set(template, made);
  return made;
}

function parse(template: string): Part[] {
  const source = withoutComments(asBraces(template));
  const root: Part[] = [];
  const open: { name: string; parts: Part[] }[] = [{ name: '', parts: root }];
  /** How often each name is open, so that none is looked for in vain. */
  const names = new Map<string, number>();
  const count = (name: string, by: number) => names.set(name, (names.get(name) ?? 0) + by);
  const here = () => open.at(-1)!.parts;
  const text = (part: string) => part !== '' && here().push({ kind: 'text', text: part });
  let at = 0;
  for (const match of source.matchAll(/\{\{([^{}]{1,300})\}\}/g)) {
    text(source.slice(at, match.index));
    at = match.index + match[0].length;
    const tag = match[1]!.trim();
    const name = tag.slice(1).trim();
    if (tag.startsWith('#') || tag.startsWith('^')) {
      const parts: Part[] = [];
      if (open.length < deepest)
        here().push({ kind: 'section', name, filled: tag.startsWith('#'), parts });
      open.push({ name, parts });
      count(name, 1);
    } else if (tag.startsWith('/')) {
      while (names.get(name)) {
        const closed = open.pop()!.name;
        count(closed, -1);
        if (closed === name) break;
      }
    } else if (tag !== '') {
      const words = tag.split(':').map((each) => each.trim());
      here().push({ kind: 'field', name: words.pop()!, filters: words.toReversed() });
    }
  }
  text(source.slice(at));
  return root;
}

/** What stands in a comment of HTML is not filled in either. */
function withoutComments(template: string): string {
  let out = '';
  let at = 0;
  for (;;) {
    const begins = template.indexOf('<!--', at);
    if (begins < 0) return out + template.slice(at);
    out += template.slice(at, begins);
    const ends = template.indexOf('-->', begins + 4);
    if (ends < 0) return out;
    at = ends + 3;
  }
}

/** Very old templates may begin by choosing other marks than braces. */
function asBraces(template: string): string {
  const chosen = '{{=<% %>=}}';
  return template.trimStart().startsWith(chosen)
    ? template.replace(chosen, '').replaceAll('<%', '{{').replaceAll('%>', '}}')
    : template;
}

/** Whether a field holds nothing but spaces and line breaks. */
export const isBlank = (html: string): boolean =>
  html.length < 1000 && /^(?:\s|&nbsp;|<\/?(?:br|div)\s?\/?>)*$/.test(html);
