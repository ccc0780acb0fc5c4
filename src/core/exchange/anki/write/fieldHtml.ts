import type { Html } from '../../../model.ts';
import { asSource } from './mediaNames.ts';

/** What became of a text on its way out. */
export interface FieldFindings {
  /** A picture or sound whose file is not there. */
  missing: () => void;
  /** A link to another note. */
  link: () => void;
  /** A formula whose TeX is not known. */
  maths: () => void;
}

const picture = /<img data-media="([^"]*)" alt="([^"]*)"[^>]*>/g;
const sound = /<span class="sound" data-media="([^"]*)">([\s\S]*?)<\/span>/g;
const noteLink = /<a href="#note\/[^"]*" class="note-link">([\s\S]*?)<\/a>/g;
const formula = /<math\b([^>]*)>[\s\S]*?<\/math>/g;
const drawn = /<data class="drawn" value="\w+">([^<]*)<\/data>/g;
const frame = /^<div class="anki"[^>]*><div class="card card\d+">([\s\S]*)<\/div><\/div>$/;

/**
 * Compiled HTML as a field of Anki's: pictures and sounds by file name, formulas as TeX, links to notes as their words,
 * drawn numbers as their example, and what came from Anki as it was.
 * @param nameOf a file's name by its SHA-256; null where it is not there
 */
export function fieldHtml(
  html: Html,
  nameOf: (hash: string) => string | null,
  findings: FieldFindings,
): Html {
  if (!html.includes('<')) return html;
  const out = html
    .replace(frame, '$1')
    .replace(formula, (whole, attributes) => {
      const tex = /\bdata-tex="([^"]*)"/.exec(attributes)?.[1];
      if (tex === undefined) findings.maths();
      if (tex === undefined) return whole;
      return attributes.includes('display="block"') ? `\\[${tex}\\]` : `\\(${tex}\\)`;
    })
    .replace(picture, (_, hash, alt) => {
      const name = nameOf(hash);
      if (name === null) findings.missing();
      if (name === null) return alt;
      const described = alt === '' ? '' : ` alt="${alt}"`;
      return `<img src="${asSource(name)}"${described}>`;
    })
    .replace(sound, (_, hash, label) => {
      const name = nameOf(hash);
      if (name === null) findings.missing();
      return name === null ? label : `[sound:${name}]`;
    })
    .replace(noteLink, (_, inner) => {
      findings.link();
      return inner;
    })
    .replace(drawn, '$1');
  return html.startsWith('<div class="anki"')
    ? out.replace(/ data-style="/g, ' style="').replace(/ data-id="/g, ' id="')
    : out;
}
