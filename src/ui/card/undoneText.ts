import type { EntryKind, LogEntry } from '../../core/model.ts';

const names: Record<Exclude<EntryKind, 'undo' | 'grade'>, string> = {
  suspend: 'Suspend',
  unsuspend: 'Switch on again',
  bury: 'Bury',
  unbury: 'Unbury',
  reset: 'Reset',
  set: 'Set memory',
  known: 'I know this',
  flag: 'Flag',
  mark: 'Mark',
  unmark: 'Take the mark off',
  move: 'Change deck',
  due: 'Set due date',
  delete: 'Delete',
  edit: 'Edit',
};
const ratings = ['', 'Again', 'Hard', 'Good', 'Easy'];

/** "Suspend card", "Bury note", "Good": what was done, from the entries of one action. */
function actionName([entry, ...others]: readonly LogEntry[]): string {
  if (!entry || entry.kind === 'undo') return '';
  if (entry.kind === 'grade') return ratings[entry.rating]!;
  const name = names[entry.kind];
  const scoped = entry.kind === 'suspend' || entry.kind === 'bury';
  if (scoped) return `${name} ${others.length > 0 ? 'note' : 'card'}`;
  return others.length > 0 && entry.kind === 'known' ? `${name}, ${others.length + 1} cards` : name;
}

/** "Undid: Suspend card". */
export const undoneText = (way: 'undo' | 'redo', entries: readonly LogEntry[]): string =>
  `${way === 'undo' ? 'Undid' : 'Did again'}: ${actionName(entries)}`;
