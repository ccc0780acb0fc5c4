import type { Note } from '../core/model.ts';
import type { Edit, EditVersion } from './db.ts';

/** A note with the user's own version over it. */
export const withEdit = (note: Note, edit: Edit | undefined): Note =>
  edit ? { ...note, ...edit.fields } : note;

/** Whether the text, and not merely the tags, is the user's own; and whether the deck's has changed since. */
export function ownText(
  { source }: Note,
  { fields, over }: EditVersion,
): 'own' | 'behind' | undefined {
  if (fields.source === undefined || fields.source === source) return undefined;
  return over === undefined || over === source ? 'own' : 'behind';
}
