import { readDeletions } from '../../core/deck/deletions.ts';

/** Puts text in place of what is selected, as if it were typed: the browser's own undo takes it back. */
export function typeInto(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  if (document.execCommand('insertText', false, text)) return;
  const { selectionStart, selectionEnd } = field;
  field.setRangeText(text, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Puts marks around what is selected; where nothing is, one goes on writing between them. */
export function wrap(field: HTMLTextAreaElement, before: string, after: string): void {
  const { selectionStart, selectionEnd, value } = field;
  const selected = value.slice(selectionStart, selectionEnd);
  typeInto(field, `${before}${selected}${after}`);
  const start = selectionStart + before.length;
  if (selected === '') field.setSelectionRange(start, start);
}

/** Hides what is selected: as the next card, or with what the last card hides. */
export function hide(field: HTMLTextAreaElement, same: boolean): void {
  const highest = Math.max(0, ...readDeletions(field.value).map(({ number }) => number));
  wrap(field, `{{c${same ? Math.max(1, highest) : highest + 1}::`, '}}');
}
