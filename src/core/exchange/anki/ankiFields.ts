import { emptyFields, type NoteFields } from '../../deck/noteForm.ts';
import type { AnkiSource, Html } from '../../model.ts';
import { fieldHtml, fieldText, isSource } from './fieldText.ts';
import type { KeptType } from './keptType.ts';

/** The fields of a note that came from Anki, to be written in. */
export function ankiFields({ fields }: AnkiSource, type: KeptType): NoteFields {
  const places = type.fields.map(({ name }, at) => [String(at), name] as const);
  return {
    ...emptyFields('fields'),
    names: places.map(([name]) => name),
    texts: Object.fromEntries(
      places.map(([name, label], at) => [name, textOf(label, fields[at] ?? '')]),
    ),
    values: Object.fromEntries(places.map(([name], at) => [name, fieldText(fields[at] ?? '')])),
  };
}

const textOf = (label: string, field: Html) =>
  isSource(field) ? { label, help: 'This field is HTML: a line break is written <br>' } : { label };

/** The way back: fields as Anki keeps them. Those that were not written in are as they were. */
export function valuesOf({ names, values }: NoteFields, { fields }: AnkiSource): Html[] {
  const all = [...fields];
  for (const [at, name] of names.entries()) {
    const value = fieldHtml(values[name] ?? '', fields[at] ?? '');
    // A field that the note never had stays out until something stands in it.
    if (at < fields.length || value !== '') all[at] = value;
  }
  return Array.from(all, (value) => value ?? '');
}
