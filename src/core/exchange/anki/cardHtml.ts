import { renderMaths } from '../../deck/maths.ts';
import { mediaHtml } from '../../deck/media.ts';
import type { Html } from '../../model.ts';
import { replaceFormulas } from './formulas.ts';
import { asHtmlText, attribute, inQuotes, type Tag, tidyHtml } from './tidy.ts';
import { wordsOf } from './words.ts';

/** What is met while HTML is made the app's. */
export interface Findings {
  /** A picture or sound that is named. */
  media: (source: string) => void;
  /** Something that cannot be carried over. */
  lost: (what: Lost) => void;
}

export type Lost = 'script' | 'film' | 'remote' | 'frame' | 'maths';

/** Elements that the sink would drop with all that is in them, or that do nothing in a card. */
const dropped = new Set([
  'script', 'style', 'iframe', 'object', 'embed', 'link', 'meta', 'base', 'noscript', 'template', 'title',
  'form', 'button', 'input', 'select', 'option', 'textarea', 'html', 'head', 'body', 'canvas', 'svg', 'path', 'g',
  'rect', 'circle', 'track', 'area', 'map', 'frame', 'frameset', 'dialog',
]); // prettier-ignore

const open = '\uE010';
const close = '\uE011';
const marks = /[\uE010\uE011]/g;

/**
 * A stranger's HTML as a card of the app shows it, up to the sink: pictures and sounds by `mediaHtml`, formulas as
 * MathML, styles and ids as data (`ui/ankiSheet.ts` brings them back inside of the card), nothing that acts.
 */
export function cardHtml(raw: string, findings: Findings): Html {
  const formulas: Html[] = [];
  const source = raw.replace(marks, '');
  const prepared = replaceFormulas(source, (tex, isDisplay) => {
    formulas.push(renderMaths(wordsOf(tex), isDisplay, () => findings.lost('maths')));
    return `${open}${formulas.length - 1}${close}`;
  });
  const html = tidyHtml(
    prepared,
    (tag) => tagHtml(tag, findings),
    (text) => textHtml(text, findings),
  );
  return formulas.length === 0
    ? html
    : html.replace(/\uE010(\d+)\uE011/g, (_, at) => formulas[Number(at)] ?? '');
}

/** `[sound:name.mp3]` of a text. */
function textHtml(text: string, findings: Findings): Html {
  if (!text.includes('[')) return asHtmlText(text);
  return asHtmlText(text)
    .replace(/\[sound:([^\][]{1,500})\]/g, (_, name: string) => soundHtml(wordsOf(name), findings))
    .replace(/\[anki:(?:tts|play)[^\][]{0,500}\](?:[^\][]{0,2000}\[\/anki:tts\])?/g, '');
}

function soundHtml(name: string, { media, lost }: Findings): Html {
  const html = mediaHtml(name, '');
  if (html === null) {
    lost(/^(?:https?:)?\/\//.test(name) ? 'remote' : 'film');
    return inQuotes(name);
  }
  media(name);
  return html;
}

function tagHtml(tag: Tag, findings: Findings): Html {
  const { name, closing } = tag;
  if (name === 'img') return closing ? '' : pictureHtml(tag, findings);
  if (name === 'audio' || name === 'video' || name === 'source') {
    const source = attribute(tag, 'src');
    return closing || source === '' ? '' : soundHtml(wordsOf(source), findings);
  }
  if (name === 'script' && !closing) findings.lost('script');
  if ((name === 'iframe' || name === 'object') && !closing) findings.lost('frame');
  if (dropped.has(name)) return '';
  if (closing) return `</${name}>`;
  return `<${name}${tag.attributes.map(attributeHtml).join('')}>`;
}

function pictureHtml(tag: Tag, { media, lost }: Findings): Html {
  const source = wordsOf(attribute(tag, 'src'));
  if (/^data:image\//i.test(source)) return `<img src="${inQuotes(source)}" alt="">`;
  const alt = inQuotes(attribute(tag, 'alt'));
  const html = mediaHtml(source, alt);
  if (html?.startsWith('<img')) {
    media(source);
    return html;
  }
  if (source !== '') lost('remote');
  return alt;
}

function attributeHtml([name, value]: [string, string]): Html {
  if (name === 'style') return value.includes('url(') ? '' : ` data-style="${inQuotes(value)}"`;
  if (name === 'id') return ` data-id="${inQuotes(value)}"`;
  // Those of the app are its own.
  if (name.startsWith('on') || name.startsWith('data-') || name === 'src' || name === 'srcset')
    return '';
  return /^[a-z][a-z\d-]*$/.test(name) ? ` ${name}="${inQuotes(value)}"` : '';
}
