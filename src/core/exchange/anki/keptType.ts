import type { NoteType, Template } from './ankiModel.ts';

/** A note type with its id in Anki. */
export type KeptType = NoteType & { id: number };

/** A note type as a text that `readKeptType` reads: equal types make equal texts. */
export const keptType = (id: number, { name, cloze, fields, templates, css }: NoteType): string =>
  JSON.stringify({
    id,
    name,
    cloze,
    fields: fields.map((field) => ({ name: field.name, tag: field.tag })),
    templates: templates.map(({ ord, name: title, question, answer }) => ({
      ord,
      name: title,
      question,
      answer,
    })),
    css,
  });

/** The note type of a text; null where it is none, as a backup written by hand may bring. */
export function readKeptType(text: string): KeptType | null {
  try {
    const { id, name, cloze, fields, templates, css } = JSON.parse(text) as Partial<KeptType>;
    const whole =
      typeof id === 'number' &&
      typeof name === 'string' &&
      typeof css === 'string' &&
      Array.isArray(fields) &&
      fields.length > 0 &&
      fields.every((field) => typeof field?.name === 'string') &&
      Array.isArray(templates) &&
      templates.length > 0 &&
      templates.every(isTemplate);
    return whole ? { id, name, cloze: cloze === true, fields, templates, css } : null;
  } catch {
    return null;
  }
}

const isTemplate = (template: Partial<Template> | null): boolean =>
  typeof template?.ord === 'number' &&
  typeof template.name === 'string' &&
  typeof template.question === 'string' &&
  typeof template.answer === 'string';
