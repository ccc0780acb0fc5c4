import type { LogEntry, Rating } from '../../core/model.ts';
import type { createSheetParam } from '../sheetParam.ts';
import { showToast } from '../toasts.ts';
import { cardActions, plain } from './actions.ts';
import { type KeyActions, press } from './keys.ts';
import type { CardModel } from './model.ts';
import { signsText } from './signsText.ts';
import { undoneText } from './undoneText.ts';

/** Says what was done to a card, with the way back where there is one. */
export const sayDone = (undo: () => void) => (text: string, entries: readonly LogEntry[]) =>
  showToast(entries.length > 0 ? { text, action: { label: 'Undo', run: undo } } : { text });

interface Host {
  show: () => void;
  grade: (rating: Rating) => void;
  undo: () => void;
  redo: () => void;
  menu: ReturnType<typeof createSheetParam>;
  /** What copying takes: HTML. */
  texts: () => string[];
  /** Keys that only this page has. */
  more?: KeyActions;
}

/** What every page on which one answers offers for its card, besides what is its own. */
export function cardTools(card: Omit<CardModel, 'copy'>, host: Host) {
  const model: CardModel = {
    ...card,
    copy() {
      navigator.clipboard.writeText(plain(host.texts())).then(
        () => showToast({ text: 'Question and answer copied.' }),
        () => showToast({ text: 'The browser did not allow copying.' }),
      );
    },
  };
  const { show, undo, redo } = host;
  const actions: KeyActions = {
    show,
    grade: (rating) => host.grade(rating as Rating),
    undo,
    redo,
    ...host.more,
    ...cardActions(model, host.menu.open),
  };
  return {
    model,
    actions,
    signs: () => signsText(model),
    press: (name: string) => press(actions, name),
    /** Says what was undone or done again. */
    back: (way: 'undo' | 'redo', entries: readonly LogEntry[]) =>
      showToast({ text: `${undoneText(way, entries)}.` }),
  };
}
