import type { Html } from '../model.ts';

const tag = /<(\/?)([a-z][\w-]*)[^<>]*>/gi;
const single = new Set(['br', 'hr', 'img', 'input']);

/** Tags of a piece of HTML whose other half is outside of it, in their order. */
function looseTags(html: Html): string[] {
  const loose: string[] = [];
  const opened: { name: string; tag: string }[] = [];
  for (const [whole, slash, name = ''] of html.matchAll(tag)) {
    if (single.has(name)) continue;
    if (slash === '') opened.push({ name, tag: whole });
    else if (opened.at(-1)?.name === name) opened.pop();
    else loose.push(whole);
  }
  return [...loose, ...opened.map((each) => each.tag)];
}

/** The gap in place of what is hidden; a gap may begin in one element and end in another. */
export function blankOut(inner: Html, shown: Html): Html {
  return `<mark class="blank">${shown}</mark>${looseTags(inner).join('')}`;
}

/** What was hidden, marked: as one, or word run by word run where it goes over edges of elements. */
export function markUp(inner: Html): Html {
  const mark = (html: Html) => `<mark class="cloze">${html}</mark>`;
  const blocks = /<(?:p|div|pre|ul|ol|li|table|blockquote)\b/i.test(inner);
  if (looseTags(inner).length === 0 && !blocks) return mark(inner);
  return inner.replace(/[^<>]+(?=<|$)/g, (words) => (words.trim() === '' ? words : mark(words)));
}
