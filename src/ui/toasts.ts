import { createSignal } from 'solid-js';

export interface Toast {
  text: string;
  /** What can be done about it, usually Undo. */
  action?: { label: string; run: () => void };
}

/** Milliseconds: long enough to read and to reach for the action. */
export const toastStays = 7000;

const [toast, setToast] = createSignal<Toast | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** The one message shown now; a newer one takes its place. */
export { toast };

export function showToast(next: Toast) {
  clearTimeout(timer);
  setToast(next);
  timer = setTimeout(() => setToast(null), toastStays);
}

export function hideToast() {
  clearTimeout(timer);
  setToast(null);
}

/** Something else was done: an Undo still on the screen would take back the wrong thing. */
export function hideAction() {
  if (toast()?.action) hideToast();
}
