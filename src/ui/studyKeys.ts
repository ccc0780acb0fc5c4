import { onCleanup } from 'solid-js';
import type { Rating } from '../core/model.ts';

interface Actions {
  shown: () => boolean;
  show: () => void;
  grade: (rating: Rating) => void;
  /** What Enter grades; null: nothing. */
  accept: () => Rating | null;
  /** Whether Space does the same as Enter. */
  space: boolean;
  undo: () => void;
  redo: () => void;
  /** A key that is none of the common ones, as `keyName` writes it; told also with the answer not yet shown. */
  other?: (name: string) => void;
}

/** The keys without which no card is graded; the rest are in `card/keys.ts`, loaded after the first card stands. */
export const commonKeys = {
  show: [' ', 'enter'],
  grade: ['1', '2', '3', '4'],
  undo: ['u', 'ctrl+z'],
  redo: ['ctrl+shift+z'],
} as const satisfies Record<string, readonly string[]>;

/** "-", "ctrl+3", "ctrl+shift+z": Shift counts only beside a command, since it makes other letters of keys. */
function keyName(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  if (!event.ctrlKey && !event.metaKey) return key;
  return `ctrl+${event.shiftKey ? 'shift+' : ''}${digit ?? key}`;
}

/** Keys that may be given a meaning; others are the browser's. */
const ours = /^(?:ctrl\+[1-7]|[-=@!*?eirv])$/;
const has = (keys: readonly string[], name: string) => keys.includes(name);

/** Things that have a use of their own for Enter, and for Space. */
const entered = 'a, button, summary';
const spaced = 'a, button, summary, input';
const typing = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';

/** Whether a key has no other use where it was pressed: nobody types, no dialog is open. */
export const isFree = (event: KeyboardEvent) =>
  !event.defaultPrevented &&
  !targetOf(event).closest(typing) &&
  !document.querySelector('dialog[open]');

const targetOf = ({ target }: Event) => (target instanceof Element ? target : document.body);

/** Listens to the keys of a study page, until it is gone. */
export function createStudyKeys(actions: Actions) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isFree(event) && act(event, targetOf(event))) event.preventDefault();
  };

  const act = (event: KeyboardEvent, target: Element): boolean => {
    const name = keyName(event);
    if (name !== 'u' && has(commonKeys.undo, name)) return done(actions.undo);
    if (has(commonKeys.redo, name)) return done(actions.redo);
    // A key held down must not run through the cards.
    if (event.altKey || event.repeat) return false;
    if (has(commonKeys.undo, name)) return done(actions.undo);
    if (has(commonKeys.show, name)) {
      const space = name === ' ';
      if (space && !actions.space && actions.shown()) return false;
      return target.closest(space ? spaced : entered) ? false : goOn();
    }
    if (actions.shown() && has(commonKeys.grade, name)) {
      return done(() => actions.grade(Number(name) as Rating));
    }
    return ours.test(name) && actions.other ? done(() => actions.other?.(name)) : false;
  };

  const done = (act: () => void): true => {
    act();
    return true;
  };

  const goOn = (): boolean => {
    if (!actions.shown()) {
      actions.show();
      return true;
    }
    const rating = actions.accept();
    if (rating !== null) actions.grade(rating);
    return rating !== null;
  };

  document.addEventListener('keydown', onKeyDown);
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));
}
