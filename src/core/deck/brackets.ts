/**
 * The cloze of hashcards: what stands in `[brackets]` is hidden, each pair by itself; of brackets in brackets the inner
 * ones count. `\[` is a bracket, `![…]` a picture, and `[text](address)` a link.
 */
const pattern =
  /\\[[\]]|!\[[^\]]*\]\([^)]*\)|\[[^[\]]*\]\((?:[a-z][a-z\d+.-]*:|#|\.{0,2}\/|[^\s)]*\.[a-z]{2,4}\))[^)]*\)?|\[((?:\\[[\]]|[^[\]])*)\]/gi;

/** Cards of one text; what no person writes is hidden together. */
const mostNumbers = 200;

/** A text with its brackets as deletions of ours, `{{c1::…}}`; null where nothing is in any. */
export function bracketsHidden(text: string): string | null {
  let number = 0;
  const out = text.replace(pattern, (whole, inside: string | undefined) => {
    if (inside === undefined) return whole;
    if (inside.trim() === '') return inside;
    number = Math.min(mostNumbers, number + 1);
    return `{{c${number}::${inside}}}`;
  });
  return number === 0 ? null : out;
}
