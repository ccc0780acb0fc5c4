import { onCleanup } from 'solid-js';
import type { Selection } from './createSelection.ts';

/** How long a finger rests before it selects, ms, and how far it may stray, px. */
const REST = 450;
const STRAY = 10;

interface Options {
  selection: Selection;
  open: (at: number) => void;
  /** Opens what can be done to the selected ones. */
  act: (name: string) => void;
}

/** The row of an event; null beside all rows. */
function rowAt({ target }: Event): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  return row ? Number(row.dataset['at']) : null;
}

/**
 * Pointers on the list. A click opens, with Ctrl it selects one more, with Shift all up to it. A finger that rests
 * selects, and from then on each tap does, until nothing is selected. The menu of a row is that of the selection.
 */
export function createRowTouch({ selection, open, act }: Options) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began: { x: number; y: number } | null = null;
  let kind = '';
  /** The finger selected while it rested: lifting it does nothing more. */
  let rested = false;
  const end = () => {
    clearTimeout(timer);
    began = null;
  };
  onCleanup(end);

  return {
    onPointerDown(event: PointerEvent) {
      kind = event.pointerType;
      rested = false;
      end();
      const at = rowAt(event);
      if (kind !== 'touch' || at === null) return;
      began = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        rested = true;
        selection.toggle(at);
      }, REST);
    },
    onPointerMove(event: PointerEvent) {
      const far = began && Math.hypot(event.clientX - began.x, event.clientY - began.y) > STRAY;
      if (far) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    /** Also the keyboard's own key for it. */
    onContextMenu(event: Event) {
      event.preventDefault();
      if (kind === 'touch') return;
      const at = rowAt(event);
      if (at !== null && !selection.hasAt(at)) selection.toggle(at);
      else if (selection.count() === 0) selection.toggle(selection.at());
      act('1');
    },
    onClick(event: MouseEvent) {
      const at = rowAt(event);
      if (at === null || rested) return;
      const box = event.target instanceof Element && event.target.closest('.browse-check');
      const selecting = kind === 'touch' && selection.count() > 0;
      if (event.shiftKey) selection.extend(at);
      else if (box || selecting || event.ctrlKey || event.metaKey) selection.toggle(at);
      else {
        selection.goTo(at);
        open(at);
      }
    },
  };
}
