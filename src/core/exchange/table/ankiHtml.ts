import { attribute, inQuotes, type Tag, tidyHtml } from '../anki/tidy.ts';
import type { Html } from '../../model.ts';

/** The frame in which a card that came from Anki is shown. */
const frame = /^<div class="anki"[^>]*><div class="card card\d+">([\s\S]*)<\/div><\/div>$/;
const formula = /<math\b([^>]*?) data-tex="([^"]*)"([^>]*)>[\s\S]*?<\/math>/g;

/**
 * A card's side as Anki shows it: pictures and sounds by their names, formulas as MathJax, styles and ids as they were
 * before they came here. A link to another note leads nowhere there: its words stay.
 * @param name of a picture or sound by its SHA-256
 */
export function ankiHtml(html: Html, name: (hash: string) => string): Html {
  const own = frame.exec(html.trim())?.[1] ?? html;
  const tex = own.replace(formula, (_, before: string, source: string, after: string) =>
    `${before}${after}`.includes('display="block"') ? `\\[${source}\\]` : `\\(${source}\\)`,
  );
  let sounds = 0;
  const onTag = (tag: Tag): Html => {
    const { name: element, closing } = tag;
    if (element === 'span' && attribute(tag, 'class') === 'sound') {
      sounds++;
      return `[sound:${name(attribute(tag, 'data-media'))}]`;
    }
    if (sounds > 0) {
      if (element === 'span' && closing) sounds--;
      return '';
    }
    if (element === 'a' && (closing || attribute(tag, 'class') === 'note-link'))
      return closing ? '</a>' : '<a>';
    return closing ? `</${element}>` : `<${element}${attributes(tag, name)}>`;
  };
  const onText = (text: string) => (sounds > 0 ? '' : text);
  return tidyHtml(tex, onTag, onText).replace(/<a>([\s\S]*?)<\/a>/g, '$1');
}

/** What Anki knows by another name than the app does. */
function attributes(tag: Tag, name: (hash: string) => string): string {
  const own = tag.attributes.flatMap(([key, value]): [string, string][] => {
    if (key === 'data-media') return [['src', name(value)]];
    if (key === 'data-style') return [['style', value]];
    if (key === 'data-id') return [['id', value]];
    return [[key, value]];
  });
  return own.map(([key, value]) => ` ${key}="${inQuotes(value)}"`).join('');
}
