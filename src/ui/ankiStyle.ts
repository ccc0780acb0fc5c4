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
