/** Longest name, in characters: file systems take 255 bytes. */
const longest = 80;

/** A title as the name of a file on any system, without an ending. */
export function fileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/::/g, ' - ')
    .replace(/[\p{Cc}\\/:*?"<>|#%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return name === '' ? 'deck' : name;
}

/** Names that differ from each other, capitals apart. */
export function distinctNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const name = fileName(title);
    let own = name;
    for (let count = 2; taken.has(own.toLowerCase()); count++) own = `${name} ${count}`;
    taken.add(own.toLowerCase());
    return own;
  });
}
