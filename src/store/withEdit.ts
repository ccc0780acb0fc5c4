import type { Note } from '../core/model.ts';
import type { Edit } from './db.ts';

/** A note with the user's own version over it. */
export const withEdit = (note: Note, edit: Edit | undefined): Note =>
  edit ? { ...note, ...edit.fields } : note;
