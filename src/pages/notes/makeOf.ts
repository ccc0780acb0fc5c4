import { type NoteFields, sourceOfFields } from '../../core/deck/noteForm.ts';
import { type FieldProblem, problemIn } from '../../core/deck/noteProblem.ts';
import { type FindMedia, makeNote, recompile } from '../../core/deck/recompile.ts';
import { valuesOf } from '../../core/exchange/anki/ankiFields.ts';
import { type AnkiFrame, remakeNote } from '../../core/exchange/anki/remakeNote.ts';
import type { Note } from '../../core/model.ts';
import { isOwnNote } from '../../store/ownNotes.ts';
import { kindOf } from './forms.ts';

/** A note made of the fields, or why it cannot be. */
export interface Made {
  note: Partial<Note> | null;
  problem: FieldProblem | null;
  warnings: string[];
}

/** What fields make, of a note that is here or of a new one. */
export function makeOf(
  note: Note | null,
  frame: AnkiFrame | null,
  fields: NoteFields,
  tags: string[],
  find: FindMedia,
): Made {
  const early = problemIn(fields);
  if (early) return { note: null, problem: early, warnings: [] };
  if (fields.form === 'fields') return ofFields(note!, frame!, fields, tags, find);
  const source = sourceOfFields(fields);
  const kind = fields.form === 'text' ? note!.kind : kindOf(fields.form);
  const made = note
    ? editedNote(recompile({ ...note, kind }, source, find, isOwnNote(note.id)), tags)
    : makeNote({ id: 'new/note', kind, tags }, source, find);
  const { warnings } = made;
  const problem = made.problem ?? numberProblem(fields, made.note, warnings);
  if (problem !== null) {
    const field = fields.form === 'numeric' ? 'number' : fields.names[0]!;
    return { note: null, problem: { field, message: problem }, warnings: [] };
  }
  return { note: made.note, problem: null, warnings };
}

/** Those of a note that came from Anki. */
function ofFields(
  note: Note,
  frame: AnkiFrame,
  fields: NoteFields,
  tags: string[],
  find: FindMedia,
): Made {
  const values = valuesOf(fields, note.anki!);
  const { fields: made, problem, warnings } = remakeNote({ ...note, tags }, values, frame, find);
  return { note: made, problem, warnings };
}

function editedNote({ fields, problem, warnings }: ReturnType<typeof recompile>, tags: string[]) {
  return { note: fields && { ...fields, tags }, problem, warnings };
}

/** What asks for a number and is not read as one would be a card of another kind. */
function numberProblem(
  { form }: NoteFields,
  note: Partial<Note> | null,
  warnings: readonly string[],
): string | null {
  if (form !== 'numeric' || note?.kind === 'numeric') return null;
  return warnings[0] ?? 'This is no number: write it with its unit, such as 512 MiB ± 2%.';
}
