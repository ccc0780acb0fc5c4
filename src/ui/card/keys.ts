import { commonKeys } from '../studyKeys.ts';

/** What a key can do on a study page. */
export type KeyAction =
  | keyof typeof commonKeys
  | 'flag'
  | 'mark'
  | 'buryCard'
  | 'buryNote'
  | 'suspendCard'
  | 'suspendNote'
  | 'edit'
  | 'info'
  | 'replay'
  | 'speak'
  | 'keys';

export interface Key {
  action: KeyAction;
  /** As `keyName` writes them. */
  keys: readonly string[];
  /** What it does. */
  does: string;
  group: 'Answering' | 'Put away' | 'Notes to yourself' | 'Look and listen';
}

/** All keys, as in Anki: the pages act by this list, and the sheet of keys shows it. */
export const keys: readonly Key[] = [
  { action: 'show', keys: commonKeys.show, does: 'Show the answer; then Good', group: 'Answering' },
  { action: 'grade', keys: commonKeys.grade, does: 'Again, Hard, Good, Easy', group: 'Answering' },
  { action: 'undo', keys: commonKeys.undo, does: 'Undo', group: 'Answering' },
  { action: 'redo', keys: commonKeys.redo, does: 'Redo', group: 'Answering' },
  { action: 'buryCard', keys: ['-'], does: 'Bury the card until tomorrow', group: 'Put away' },
  { action: 'buryNote', keys: ['='], does: 'Bury all cards of its note', group: 'Put away' },
  { action: 'suspendCard', keys: ['@'], does: 'Suspend the card', group: 'Put away' },
  { action: 'suspendNote', keys: ['!'], does: 'Suspend all cards of its note', group: 'Put away' },
  {
    action: 'mark',
    keys: ['*'],
    does: 'Mark the card, or take the mark off',
    group: 'Notes to yourself',
  },
  {
    action: 'flag',
    keys: [1, 2, 3, 4, 5, 6, 7].map((colour) => `ctrl+${colour}`),
    does: 'Flag the card; the same again takes it off',
    group: 'Notes to yourself',
  },
  { action: 'edit', keys: ['e'], does: 'Edit the note', group: 'Notes to yourself' },
  { action: 'info', keys: ['i'], does: 'Card info', group: 'Look and listen' },
  { action: 'replay', keys: ['r'], does: 'Play the sound again', group: 'Look and listen' },
  { action: 'speak', keys: ['v'], does: 'Read aloud', group: 'Look and listen' },
  { action: 'keys', keys: ['?'], does: 'All keys', group: 'Look and listen' },
];

/** What a page does for an action; `at`: which of its keys it was, from 1. */
export type KeyActions = Partial<Record<KeyAction, (at: number) => void>>;

/** Does what a key stands for on a page. */
export function press(actions: KeyActions, name: string): void {
  for (const key of keys) {
    const at = key.keys.indexOf(name);
    if (at >= 0) actions[key.action]?.(at + 1);
  }
}

const spelled: Record<string, string> = {
  ' ': 'Space',
  enter: 'Enter',
  ctrl: 'Ctrl',
  shift: 'Shift',
};

/** "Ctrl Shift Z": a key as it is printed. */
export const printed = (name: string): string =>
  name
    .split('+')
    .map((part) => spelled[part] ?? part.toUpperCase())
    .join(' ');

/** The first key of an action as it is printed. */
export const keyFor = (action: KeyAction): string =>
  printed(keys.find((key) => key.action === action)!.keys[0]!);
