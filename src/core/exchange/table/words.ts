import { attribute, type Tag, tidyHtml } from '../anki/tidy.ts';
import { unescapeHtml } from '../../deck/html.ts';
import type { Html } from '../../model.ts';

/** Elements that begin a line, and those that stand a line apart from what is above them. */
const lines = new Set(['div', 'br', 'dt', 'dd', 'hr', 'summary']);
const paragraphs = new Set(['p', 'ul', 'ol', 'table', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'h4']);

/** Marks for space that is to stay as it is written: within code. */
const [kept, broken] = ['\uE020', '\uE021'];

/**
 * A card's side as words in lines: lists have hyphens, cells are parted by bars, code keeps its lines, formulas are
 * TeX, and a picture or sound is called by its description or `names`.
 */
export function htmlWords(html: Html, names: (media: string) => string): string {
  let code = 0;
  const onTag = (tag: Tag): string => {
    const { name, closing } = tag;
    if (name === 'pre') code += closing ? -1 : 1;
    if (name === 'img' || (name === 'span' && attribute(tag, 'class') === 'sound'))
      return closing ? '' : mediaWords(tag, names);
    if (name === 'td' || name === 'th') return closing ? ' | ' : '';
    if (name === 'li' || name === 'tr') return closing ? '' : name === 'li' ? '\n- ' : '\n';
    if (paragraphs.has(name)) return '\n\n';
    return lines.has(name) ? '\n' : '';
  };
  const onText = (text: string) =>
    code > 0 ? text.replaceAll('\n', broken).replaceAll(' ', kept) : text.replace(/\s+/g, ' ');
  return unescapeHtml(tidyHtml(texOf(html), onTag, onText))
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ \| *$/gm, '')
    .replace(/- \n+/g, '- ')
    .replaceAll(kept, ' ')
    .replaceAll(broken, '\n')
    .trim();
}

function mediaWords(tag: Tag, names: (media: string) => string): string {
  const alt = attribute(tag, 'alt');
  return alt === '' ? names(attribute(tag, 'data-media')) : alt;
}

/** Formulas as the TeX that they were written in; those whose TeX is not known leave their marks. */
const texOf = (html: Html): string =>
  html.replace(/<math\b[^>]*? data-tex="([^"]*)"[^>]*>[\s\S]*?<\/math>/g, '$1');
