import type { Element, ElementContent, Root } from 'hast';
import { attribute, type Tag, tidyHtml } from '../anki/tidy.ts';
import { unescapeHtml } from '../../deck/html.ts';
import type { Html } from '../../model.ts';

/** Elements without an end. */
const single = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col']);
/** An open one of these ends where another begins. */
const apart = new Set(['p', 'li', 'tr', 'td', 'th', 'dt', 'dd', 'option']);
/** Within these another of the kind may begin. */
const holders = new Set(['ul', 'ol', 'table', 'dl', 'blockquote', 'div']);

/** Stands for a formula on its way through the tree: an element that is a part of a line. */
const FORMULA = 'data';

/**
 * HTML of a card as a tree, pictures and sounds by their names, formulas as `code` with their TeX. Tags that do not pair are
 * mended; never throws.
 * @param name of a picture or sound by its SHA-256
 */
export function htmlTree(html: Html, name: (hash: string) => string): Root {
  const root: Root = { type: 'root', children: [] };
  /** By the names that their ends have. */
  const open: { tag: string; element: Element }[] = [];
  const into = () => (open.at(-1)?.element.children ?? root.children) as ElementContent[];
  const close = (name: string) => {
    const at = open.findLastIndex(({ tag }) => tag === name);
    if (at >= 0) open.length = at;
  };
  const onTag = (tag: Tag): string => {
    if (tag.closing) {
      close(tag.name);
      return '';
    }
    if (apart.has(tag.name)) {
      const inner = open.findLastIndex((each) => holders.has(each.tag));
      if (open.findLastIndex((each) => each.tag === tag.name) > inner) close(tag.name);
    }
    const element = elementOf(tag, name);
    into().push(element);
    if (!single.has(tag.name)) open.push({ tag: tag.name, element });
    return '';
  };
  const onText = (text: string): string => {
    into().push({ type: 'text', value: unescapeHtml(text) });
    return '';
  };
  tidyHtml(withFormulas(html), onTag, onText);
  return root;
}

const formula = /<math\b[^>]*? data-tex="([^"]*)"[^>]*>[\s\S]*?<\/math>/g;
const withFormulas = (html: Html): Html =>
  html.replace(formula, (_, tex: string) => `<${FORMULA} data-tex="${tex}"></${FORMULA}>`);

function elementOf(tag: Tag, name: (hash: string) => string): Element {
  const value = (key: string) => unescapeHtml(attribute(tag, key));
  const element = (
    tagName: string,
    properties: Element['properties'],
    children: Element['children'] = [],
  ): Element => ({ type: 'element', tagName, properties, children });
  const media = value('data-media');
  switch (tag.name) {
    case 'img':
      return element('img', { src: media === '' ? value('src') : name(media), alt: value('alt') });
    case 'a':
      // A link to another note: its words stay.
      return value('href').startsWith('#')
        ? element('span', {})
        : element('a', { href: value('href') });
    case 'code':
      return element('code', { className: value('class').split(' ').filter(Boolean) });
    case 'span':
      return media === '' ? element('span', {}) : element('a', { href: name(media) });
    case 'ol':
      return element('ol', { start: Number(value('start')) || 1 });
    case FORMULA:
      return element('code', { tex: value('data-tex') }, [{ type: 'text', value: '…' }]);
    default:
      return element(tag.name, {});
  }
}
