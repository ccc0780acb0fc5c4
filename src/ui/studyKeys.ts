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
}

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

/** Keys of a study page: Space or Enter shows and accepts, 1–4 grade, u takes back. */
export function createStudyKeys(actions: Actions) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isFree(event) && act(event, targetOf(event))) event.preventDefault();
  };

  const act = (event: KeyboardEvent, target: Element): boolean => {
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && key === 'z') {
      if (event.shiftKey) actions.redo();
      else actions.undo();
      return true;
    }
    // A key held down must not run through the cards.
    if (command || event.altKey || event.repeat) return false;
    if (key === 'u') {
      actions.undo();
      return true;
    }
    if (key === 'enter' || (key === ' ' && (actions.space || !actions.shown()))) {
      if (target.closest(key === ' ' ? spaced : entered)) return false;
      return goOn();
    }
    if (actions.shown() && /^[1-4]$/.test(key)) {
      actions.grade(Number(key) as Rating);
      return true;
    }
    return false;
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
