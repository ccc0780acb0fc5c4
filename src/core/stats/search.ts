/** What is looked for: all of it must be there. In lower case. */
export interface Search {
  /** Words, or phrases that stood between quotation marks. */
  words: string[];
  /** Parts of a deck's title or id; any of them will do. */
  decks: string[];
}

/** Reads `kv cache deck:inference "paged attention"`; capitals count for nothing. */
export function parseSearch(text: string): Search {
  const search: Search = { words: [], decks: [] };
  for (const [, kind, phrase, word] of text
    .toLowerCase()
    .matchAll(/(deck:)?(?:"([^"]*)"|(\S+))/g)) {
    const wanted = (phrase ?? word ?? '').trim();
    if (wanted === '' || wanted === 'deck:') continue;
    (kind ? search.decks : search.words).push(wanted);
  }
  return search;
}

/**
 * Whether a note is found.
 * @param text all that can be read of it, in lower case
 * @param deck title and id of its deck, in lower case
 */
export function isFound({ words, decks }: Search, text: string, deck: string): boolean {
  return (
    (decks.length === 0 || decks.some((part) => deck.includes(part))) &&
    words.every((word) => text.includes(word))
  );
}
