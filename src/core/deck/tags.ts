/** One tag of a list: in quotes, where it holds a comma, or up to the next comma. */
const tag = /\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(?:,|$)/g;

/** `memory, "Chapter 1, part 2"` → both tags; empty ones are none. */
export function readTags(value: string): string[] {
  return [...value.matchAll(tag)]
    .map(([, quoted, plain = '']) => (quoted?.replaceAll('""', '"') ?? plain).trim())
    .filter((each) => each !== '');
}

/** Tags as `readTags` reads them. */
export function tagsText(tags: readonly string[]): string {
  return tags
    .map((each) => (/[",;|]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each))
    .join(', ');
}
