import { mediaName } from '../../core/deck/mediaName.ts';
import type { NoteFields } from '../../core/deck/noteForm.ts';
import { recompile } from '../../core/deck/recompile.ts';
import { ankiFields, valuesOf } from '../../core/exchange/anki/ankiFields.ts';
import { remakeNote } from '../../core/exchange/anki/remakeNote.ts';
import type { Writing } from '../../core/exchange/editWay.ts';
import type { Note } from '../../core/model.ts';

/** What the sheet's text makes, or why it makes nothing. */
export interface SheetMade {
  fields: Partial<Note> | null;
  problem: string | null;
  warnings: string[];
}

/** What the sheet shows of a note: its fields, or its Markdown as a whole. */
export function fieldsOfSheet({ note, frame }: Writing): NoteFields {
  if (frame) return ankiFields(note.anki!, frame.type);
  return {
    form: 'text',
    names: ['text'],
    texts: { text: { label: 'Text, in Markdown' } },
    values: { text: note.source },
    kept: { id: null, before: '' },
  };
}

/** The note that these fields make. */
export function makeOfSheet({ note, frame, found }: Writing, fields: NoteFields): SheetMade {
  const find = (path: string) => found.get(path) ?? found.get(mediaName(path)) ?? null;
  if (!frame) return recompile(note, fields.values['text'] ?? '', find);
  const made = remakeNote(note, valuesOf(fields, note.anki!), frame, find);
  return { ...made, problem: made.problem?.message ?? null };
}
