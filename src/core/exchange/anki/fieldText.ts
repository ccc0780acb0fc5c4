import type { Html } from '../../model.ts';

const lineBreak = /<br\s*\/?>/gi;

/**
 * Whether the lines of a field are lines of its source, as where it was written as HTML: then `<br>` stays `<br>`, since
 * the lines say nothing of what is shown.
 */
export const isSource = (field: Html): boolean => field.includes('\n');

/** Spaces that do not break a line, which Anki writes around gaps. */
const firmSpace = '\u00A0';

/** A field as it is written in the editor: HTML, each line break a line, and spaces as they look. */
export const fieldText = (field: Html): string =>
  isSource(field) ? field : field.replace(lineBreak, '\n').replaceAll('&nbsp;', firmSpace);

/**
 * The field that a text of the editor means. One that was not touched is what it was, to the byte.
 * @param before the field as it was: how it is written, the new one is
 */
export function fieldHtml(text: string, before: Html): Html {
  if (text === fieldText(before)) return before;
  if (isSource(before)) return text;
  return text.replaceAll('\n', '<br>').replaceAll(firmSpace, '&nbsp;');
}
