import type { Direction, Gestures } from '../../core/model.ts';

/** What gestures do when they are first switched on. */
export const firstGestures: Gestures = {
  on: true,
  showFirst: true,
  swipes: { left: 'again', right: 'good', up: '', down: '' },
  taps: Array.from({ length: 9 }, () => ''),
};

export const directions: { value: Direction; label: string }[] = [
  { value: 'left', label: 'Swipe left' },
  { value: 'right', label: 'Swipe right' },
  { value: 'up', label: 'Swipe up' },
  { value: 'down', label: 'Swipe down' },
];

const rows = ['top', 'middle', 'bottom'];
const columns = ['left', 'centre', 'right'];

/** "Tap top left", for the nine zones row by row. */
export const zones = rows.flatMap((row) => columns.map((column) => `Tap ${row} ${column}`));
