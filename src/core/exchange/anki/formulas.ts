/** How Anki marks a formula: what begins it, what ends it, its longest text, and whether it stands on lines of its own. */
interface Marks {
  close: string;
  longest: number;
  display: boolean;
}

const kinds: Record<string, Marks> = {
  '\\(': { close: '\\)', longest: 2000, display: false },
  '\\[': { close: '\\]', longest: 4000, display: true },
  '<anki-mathjax>': { close: '</anki-mathjax>', longest: 4000, display: false },
  '<anki-mathjax block="true">': { close: '</anki-mathjax>', longest: 4000, display: true },
  '[$$]': { close: '[/$$]', longest: 4000, display: true },
  '[$]': { close: '[/$]', longest: 2000, display: false },
  '[latex]': { close: '[/latex]', longest: 4000, display: false },
};
const opens = /\\\(|\\\[|<anki-mathjax(?: block="true")?>|\[\$\$?\]|\[latex\]/g;

/**
 * A field's HTML with `made` in place of each formula; its TeX may hold HTML yet. In a time that grows with the length
 * alone: a mark without its other half is text, and is not looked for twice.
 */
export function replaceFormulas(html: string, made: (tex: string, display: boolean) => string) {
  const nexts = new Map<string, number>();
  /** Where `close` stands from `from` on; places asked for only grow. */
  const find = (close: string, from: number): number => {
    let next = nexts.get(close) ?? -1;
    if (next < from) {
      const found = html.indexOf(close, from);
      next = found < 0 ? Infinity : found;
      nexts.set(close, next);
    }
    return next;
  };
  let out = '';
  let at = 0;
  for (const match of html.matchAll(opens)) {
    const { close, longest, display } = kinds[match[0]]!;
    const from = match.index + match[0].length;
    const to = find(close, from + 1);
    // Within a formula that was read nothing begins.
    if (match.index < at || to - from > longest) continue;
    const inner = html.slice(from, to);
    const tex = known(match[0] === '[latex]' ? bare(inner) : inner);
    out += html.slice(at, match.index) + made(tex, display || alone.test(tex));
    at = to + close.length;
  }
  return at === 0 ? html : out + html.slice(at);
}

/** LaTeX as a whole document has it: between dollars, or in an environment. */
const bare = (latex: string) =>
  latex
    .trim()
    .replace(/^\$+|\$+$/g, '')
    .replace(/\\(?:begin|end)\{(?:displaymath|math)\}/g, '');

/** What MathJax and LaTeX read wherever it stands, and others on lines of its own alone. */
const alone = /\\begin\{(?:align|alignat|equation|flalign|gather|multline)\*?\}/;

/** The same in words that are read here: an old environment is a table, and what MathJax is told to load is here. */
const known = (tex: string) =>
  tex
    .replace(/\\begin\{eqnarray\*?\}/g, '\\begin{array}{rcl}')
    .replace(/\\end\{eqnarray\*?\}/g, '\\end{array}')
    .replace(/\\require\{\w{1,30}\}/g, '');
