import type { Note } from '../model.ts';
import { fieldsOfSource, type NoteFields, sourceOfFields } from './noteForm.ts';
import { recompile } from './recompile.ts';

/** A note's fields, where they make the very same note; else its text as a whole. */
export function fieldsOf(note: Note): NoteFields {
  const { source } = note;
  const fields = fieldsOfSource(note);
  const same = madeOf(note, sourceOfFields(fields)) === madeOf(note, source);
  return same ? fields : { form: 'text', names: ['text'], values: { text: source }, kept };
}

const kept = { id: null, before: '' };

function madeOf(note: Note, text: string): string {
  const { source: _source, ...made } = recompile(note, text).fields ?? {};
  return JSON.stringify(made);
}
