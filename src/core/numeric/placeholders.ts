import type { Html } from '../model.ts';
import { formatGiven, formatResult } from './format.ts';
import type { Formula } from './formula.ts';

const placeholder = /\{\{\s*([A-Za-z]\w*)\s*\}\}/g;
/** Where a drawn number stands in compiled HTML; what it holds is an example. */
const drawn = /(<data class="drawn" value=")(\w+)(">)[^<]*(<\/data>)/g;

/** Each name's value as the text shows it. */
export function textsOf(
  { steps }: Formula,
  values: ReadonlyMap<string, number>,
): Map<string, string> {
  return new Map(
    steps.map(({ name, given }) => {
      const value = values.get(name)!;
      return [name, given ? formatGiven(value) : formatResult(value)];
    }),
  );
}

/** Names of a text's placeholders, each once. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map((match) => match[1]!))];
}

/** A text with each `{{name}}` replaced; unknown ones stay as they are. */
export function fillText(text: string, of: (name: string) => string | undefined): string {
  return text.replace(placeholder, (whole, name: string) => of(name) ?? whole);
}

/** HTML of a number that is drawn anew with each showing. */
export function drawnHtml(name: string, example: string): Html {
  return `<data class="drawn" value="${name}">${example}</data>`;
}

/** Compiled HTML with other numbers; `texts` are those of `textsOf`, which hold no marks of HTML. */
export function fillHtml(html: Html, texts: ReadonlyMap<string, string>): Html {
  return html.replace(drawn, (whole, open: string, name: string, end: string, close: string) => {
    const text = texts.get(name);
    return text === undefined ? whole : `${open}${name}${end}${text}${close}`;
  });
}
