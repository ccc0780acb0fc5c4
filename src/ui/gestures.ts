import type { Direction } from '../core/model.ts';

interface Options {
  /** Where gestures may begin. */
  area: HTMLElement;
  /** What of the area is to be seen, in pixels of the window: taps divide it in three by three. */
  seen: () => { top: number; bottom: number };
  /** `began`: the touch's time, as `performance.now()` tells it. */
  swipe: (direction: Direction, began: number) => void;
  /** Zones 0–8, row by row from the top left. */
  tap: (zone: number, began: number) => void;
}

interface Touched {
  x: number;
  y: number;
  /** Milliseconds, as `performance.now()` tells them. */
  time: number;
  scrolled: number;
}

/** The systems' own gestures begin at the edges. */
const edge = 24;
/** Pixels from which a touch that moves is a swipe, and below which it is a tap. */
const far = 60;
const still = 12;
/** A swipe is done within so many milliseconds; longer, and it is a finger that reads. */
const brisk = 600;

/** Things with a use of their own for a touch. */
const taken = 'a, button, input, select, textarea, summary, label, audio, video, [role=button]';

/**
 * Swipes and taps of one finger on a card. Scrolling, links, what scrolls sideways, selected text and
 * a zoomed page keep their touches: all listeners are passive, nothing is ever prevented. Returns the clean-up.
 */
export function watchGestures({ area, seen, swipe, tap }: Options): () => void {
  let touched: Touched | null = null;
  let tapped: Touched | null = null;

  const start = (event: TouchEvent) => {
    tapped = null;
    const [touch] = event.touches;
    const alone = touch && event.touches.length === 1 && isFree(touch, area);
    touched = alone
      ? { x: touch.clientX, y: touch.clientY, time: event.timeStamp, scrolled: window.scrollY }
      : null;
  };

  const end = (event: TouchEvent) => {
    const from = touched;
    const [touch] = event.changedTouches;
    touched = null;
    if (!from || !touch || hasSelection() || window.scrollY !== from.scrolled) return;
    const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
    if (Math.hypot(dx, dy) < still) tapped = from;
    else if (event.timeStamp - from.time < brisk) {
      const direction = directionOf(dx, dy);
      if (direction) swipe(direction, from.time);
    }
  };

  // The browser's own click: it leaves out long presses, and comes where nothing can be hit after it.
  const click = () => {
    if (tapped && !hasSelection()) tap(zoneOf(tapped, area, seen()), tapped.time);
    tapped = null;
  };

  const cancel = () => (touched = null);
  const control = new AbortController();
  const options = { passive: true, signal: control.signal };
  area.addEventListener('touchstart', start, options);
  area.addEventListener('touchend', end, options);
  area.addEventListener('touchcancel', cancel, options);
  area.addEventListener('click', click, options);
  // Else two quick taps would be a zoom, and each single one would wait for a second.
  area.style.touchAction = 'manipulation';
  return () => {
    control.abort();
    area.style.touchAction = '';
  };
}

/** Up and down belong to scrolling, wherever there is anything to scroll. */
function directionOf(dx: number, dy: number): Direction | null {
  const [across, along] = [Math.abs(dx), Math.abs(dy)];
  if (across >= far && across > 2 * along) return dx < 0 ? 'left' : 'right';
  const root = document.documentElement;
  const scrolls = root.scrollHeight > root.clientHeight + 1;
  if (scrolls || along < far || along <= 2 * across) return null;
  return dy < 0 ? 'up' : 'down';
}

function isFree({ clientX: x, clientY: y, target }: Touch, area: HTMLElement): boolean {
  const { innerWidth: width, innerHeight: height } = window;
  if (x < edge || y < edge || x > width - edge || y > height - edge) return false;
  if ((window.visualViewport?.scale ?? 1) > 1.01 || hasSelection()) return false;
  if (!(target instanceof Element) || target.closest(taken)) return false;
  for (let at: Element | null = target; at && at !== area; at = at.parentElement) {
    if (at.scrollWidth > at.clientWidth + 1 && getComputedStyle(at).overflowX !== 'visible') {
      return false;
    }
  }
  return true;
}

const hasSelection = () => document.getSelection()?.isCollapsed === false;

function zoneOf({ x, y }: Touched, area: HTMLElement, seen: { top: number; bottom: number }) {
  const { left, width } = area.getBoundingClientRect();
  const third = (part: number) => Math.min(2, Math.max(0, Math.floor(part * 3)));
  return 3 * third((y - seen.top) / (seen.bottom - seen.top)) + third((x - left) / width);
}
