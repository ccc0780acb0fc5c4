import { sanitize } from '../sanitize.ts';
import type { KeyActions } from './keys.ts';
import type { CardModel } from './model.ts';

/** What the keys do to the card at hand; `open` opens one of its sheets. */
export function cardActions(model: CardModel, open: (name: string) => void): KeyActions {
  const here = (act: (at: number) => void) => (at: number) => model.card() !== null && act(at);
  return {
    buryCard: here(() => model.bury(false)),
    buryNote: here(() => model.bury(true)),
    suspendCard: here(() => model.suspend(false)),
    suspendNote: here(() => model.suspend(true)),
    mark: here(() => model.mark()),
    flag: here((colour) => model.flag(colour)),
    edit: here(() => open('edit')),
    info: here(() => open('info')),
    keys: () => open('keys'),
  };
}

/** HTML parts as plain text, for the clipboard. */
export const plain = (parts: readonly string[]): string =>
  parts
    .map((html) => sanitize(html).textContent?.trim() ?? '')
    .filter(Boolean)
    .join('\n\n');
