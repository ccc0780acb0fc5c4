/** Anki's seven, by number; 0 is none. */
export const flagNames = [
  'None',
  'Red',
  'Orange',
  'Green',
  'Blue',
  'Pink',
  'Turquoise',
  'Purple',
] as const;
