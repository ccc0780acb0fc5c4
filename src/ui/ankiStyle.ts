/**
 * Black on white, and gaps in blue, are what every template of Anki's says from the start: the app's own colours mean the
 * same, by day and by night.
 */
export const stock = {
  color: ['black', '#000', '#000000', 'rgb(0, 0, 0)'],
  backgroundColor: ['white', '#fff', '#ffffff', 'rgb(255, 255, 255)'],
} as const;

/** Addresses that `ankiSheet.ts` wrote in place of the package's own files. */
const own = /url\("blob:[^"\\()]*"\)/g;
/** What loads something, in whatever way CSS has. */
const loads = /(?:url|src|image|image-set|cross-fade|element|paint)\(/i;

/**
 * Takes out of a declaration what would load something from elsewhere. Only what a browser has read is looked at, since a
 * name may be written in many ways; what it keeps as it was written (variables, and values with them) goes where it holds
 * an escape. False where something may be left: then the declaration as a whole is not to be used.
 */
export function withoutLoads(style: CSSStyleDeclaration): boolean {
  // A list of its own: the declaration grows shorter meanwhile.
  const names = [...style];
  for (const name of names)
    if (isOpen(style.getPropertyValue(name), name.startsWith('--'))) style.removeProperty(name);
  return !isOpen(style.cssText, style.cssText.includes('var('));
}

const isOpen = (value: string, asWritten: boolean) =>
  loads.test(value.replace(own, '')) || (asWritten && value.includes('\\'));

/** Text that was pasted says black, and white for its ground, though nobody chose it. */
export function withoutStock(element: HTMLElement): void {
  const { style } = element;
  const is = (name: keyof typeof stock) => (stock[name] as readonly string[]).includes(style[name]);
  if (is('backgroundColor')) style.backgroundColor = '';
  if (is('color') && style.backgroundColor === '') style.color = '';
}

/** Whether a colour, as HTML of old writes it, is that of pasted text. */
export const isBlack = (colour: string) =>
  (stock.color as readonly string[]).includes(colour.trim().toLowerCase());
