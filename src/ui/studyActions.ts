/** What a gesture can do on a study page, by name; the names are what is saved. */
export const studyActions = [
  { name: 'show', label: 'Show answer' },
  { name: 'again', label: 'Again' },
  { name: 'hard', label: 'Hard' },
  { name: 'good', label: 'Good' },
  { name: 'easy', label: 'Easy' },
  { name: 'undo', label: 'Undo' },
  { name: 'redo', label: 'Redo' },
  { name: 'buryCard', label: 'Put off until tomorrow' },
  { name: 'buryNote', label: 'Put off the whole note' },
  { name: 'suspendCard', label: 'Suspend' },
  { name: 'suspendNote', label: 'Suspend the whole note' },
  { name: 'mark', label: 'Mark' },
  { name: 'flag', label: 'Red flag' },
  { name: 'edit', label: 'Edit' },
  { name: 'info', label: 'Card info' },
  { name: 'speak', label: 'Read aloud' },
  { name: 'menu', label: 'Menu' },
] as const;

export type StudyAction = (typeof studyActions)[number]['name'];

/** The label of an action as saved; nothing for one that is not known. */
export function actionLabel(name: string): string {
  return studyActions.find((action) => action.name === name)?.label ?? 'Nothing';
}
