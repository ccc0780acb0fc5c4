import type { Html } from '../../model.ts';

const lineBreak = /<br\s*\/?>/gi;

/**
 * Whether the lines of a field are lines of its source, as where it was written as HTML: then `<br>` stays `<br>`, since
 * the lines say nothing of what is shown.
 */
export const isSource = (field: Html): boolean => field.includes('\n');

/** A field as it is written in the editor: HTML, each line break a line. */
export const fieldText = (field: Html): string =>
  isSource(field) ? field : field.replace(lineBreak, '\n');

/**
 * The field that a text of the editor means. One that was not touched is what it was, to the byte.
 * @param before the field as it was: how it is written, the new one is
 */
export function fieldHtml(text: string, before: Html): Html {
  if (text === fieldText(before)) return before;
  return isSource(before) ? text : text.replaceAll('\n', '<br>');
}
