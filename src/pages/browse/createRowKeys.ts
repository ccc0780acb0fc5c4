import type { Selection } from './createSelection.ts';

interface Options {
  selection: Selection;
  count: () => number;
  /** Rows of a page. */
  page: () => number;
  /** Brings a row into sight. */
  show: (at: number) => void;
  open: (at: number) => void;
  /** Opens what can be done to the selected ones. */
  act: (name: string) => void;
}

/** The keys of the list: arrows move, with Shift they select; Space selects one, Ctrl-A all; Enter opens. */
export function createRowKeys({ selection, count, page, show, open, act }: Options) {
  const target = (key: string): number | null => {
    const at = selection.at();
    switch (key) {
      case 'ArrowDown':
        return at + 1;
      case 'ArrowUp':
        return at - 1;
      case 'PageDown':
        return at + page();
      case 'PageUp':
        return at - page();
      case 'Home':
        return 0;
      case 'End':
        return count() - 1;
      default:
        return null;
    }
  };

  return (event: KeyboardEvent) => {
    // The buttons of the header have keys of their own.
    if (event.target !== event.currentTarget || event.altKey || count() === 0) return;
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const to = target(key);
    if (to !== null) {
      if (shiftKey) selection.extend(to);
      else selection.goTo(to);
      show(selection.at());
    } else if (command && key.toLowerCase() === 'a') selection.all();
    else if (key === ' ') selection.toggle(selection.at());
    else if (key === 'Enter') open(selection.at());
    else if (key === 'Delete' && selection.count() > 0) act('delete');
    else if (key === 'Escape' && selection.count() > 0) selection.clear();
    else return;
    event.preventDefault();
  };
}
