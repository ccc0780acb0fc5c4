/** What can be done to a card in a study page, by name: for gestures, and to tell of their keys. */
export const studyActions = [
  { name: 'show', label: 'Show answer', key: 'Space' },
  { name: 'again', label: 'Again', key: '1' },
  { name: 'hard', label: 'Hard', key: '2' },
  { name: 'good', label: 'Good', key: '3' },
  { name: 'easy', label: 'Easy', key: '4' },
  { name: 'undo', label: 'Undo', key: 'U' },
  { name: 'redo', label: 'Redo', key: 'Ctrl Shift Z' },
  { name: 'bury', label: 'Put off until tomorrow', key: '' },
  { name: 'suspend', label: 'Suspend', key: '' },
  { name: 'speak', label: 'Read aloud', key: 'V' },
  { name: 'menu', label: 'Menu', key: '' },
] as const;

export type StudyAction = (typeof studyActions)[number]['name'];

/** The label of an action as saved; nothing for one that is not known. */
export function actionLabel(name: string): string {
  return studyActions.find((action) => action.name === name)?.label ?? 'Nothing';
}
