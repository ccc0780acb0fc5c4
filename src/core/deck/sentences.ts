/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|incl|no|fig|eq|ca|al|dr|mr|mrs|st|sec|vol|ver|min|max|aka|a\.k\.a|[A-Z])$/i;

/** Parts of a text in which a full stop ends no sentence: code, maths, links. */
const opaque = /(`+)[\s\S]*?\1|\$\$[\s\S]*?\$\$|\[[^[\]]*\]\([^)]*\)/g;

/**
 * Where the first sentence of a paragraph ends (index after its mark), or the length of the text.
 * Knows abbreviations, numbers, names with dots, quotes and brackets after the mark, and code spans.
 */
function sentenceEnd(text: string): number {
  const hidden = text.replace(opaque, (part) => 'x'.repeat(part.length));
  const mark = /[.!?]["”’')\]*_]*(?=\s+["“‘'([*_`]*[\p{Lu}\p{N}`]|\s*$)/gu;
  const lastBracket = hidden.lastIndexOf(')');
  let depth = 0;
  let at = 0;
  for (let match = mark.exec(hidden); match; match = mark.exec(hidden)) {
    const end = match.index + match[0].length;
    for (; at < end; at++) depth += Number(hidden[at] === '(') - Number(hidden[at] === ')');
    // A sentence inside parentheses does not end the one around it.
    if (depth > 0 && end <= lastBracket) continue;
    const before = hidden.slice(Math.max(0, match.index - 12), match.index);
    if (hidden[match.index] === '.' && abbreviation.test(before)) continue;
    return end;
  }
  return text.length;
}

/** First sentence and the rest, both trimmed. */
export function firstSentence(text: string): { first: string; rest: string } {
  const end = sentenceEnd(text);
  return { first: text.slice(0, end).trim(), rest: text.slice(end).trim() };
}

/** Words as a reader counts them; marks alone are none. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
