import type { Note } from '../core/model.ts';
import type { Edit, EditVersion } from './db.ts';

/** A note with the user's own version over it. */
export const withEdit = (note: Note, edit: Edit | undefined): Note =>
  edit ? { ...note, ...edit.fields } : note;

/** Is the text the user's own, and not merely the tags? */
export const hasOwnText = ({ source }: Note, { fields }: EditVersion): boolean =>
  fields.source !== undefined && fields.source !== source;
