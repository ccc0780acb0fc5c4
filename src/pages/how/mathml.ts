/** MathML by small functions: formulas are written where they stand, and no parser comes to the page. */

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

/** An element, or a token: a number, a name or a sign. */
export type Part = Element | string;

function element(name: string, parts: readonly Part[]): Element {
  const made = document.createElementNS(NAMESPACE, name);
  made.append(...parts.map((part) => (typeof part === 'string' ? token(part) : part)));
  return made;
}

function token(text: string): Element {
  const name = /^[\d.]+$/.test(text) ? 'mn' : /^\p{L}+$/u.test(text) ? 'mi' : 'mo';
  const made = document.createElementNS(NAMESPACE, name);
  made.textContent = text;
  // Those of `around` alone grow with what they hold.
  if (name === 'mo') made.setAttribute('stretchy', 'false');
  return made;
}

/** Parts one after the other: words of a text between spaces are tokens. */
export const row = (...parts: Part[]): Element =>
  element(
    'mrow',
    parts.flatMap((part): Part[] => (typeof part === 'string' ? part.split(' ') : [part])),
  );
/** In brackets as high as what they hold. */
export function around(...parts: Part[]): Element {
  const made = row('(', ...parts, ')');
  for (const bracket of [made.firstElementChild!, made.lastElementChild!]) {
    bracket.removeAttribute('stretchy');
  }
  return made;
}
export const over = (above: Part, below: Part) => element('mfrac', [above, below]);
export const power = (base: Part, exponent: Part) => element('msup', [base, exponent]);
export const index = (base: Part, below: Part) => element('msub', [base, below]);
/** The nth weight. */
export const w = (n: number) => index('w', String(n));

/** With a stroke: what it is afterwards. */
export const after = (base: Part) => row(base, '′');

/** A formula on a line of its own. */
export function formula(...parts: Part[]): Element {
  const made = element('math', [row(...parts)]);
  made.setAttribute('display', 'block');
  return made;
}
