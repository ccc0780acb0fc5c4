/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|incl|no|fig|eq|ca|al|dr|mr|mrs|st|sec|vol|ver|min|max|aka|a\.k\.a|[A-Z])$/i;

/** Parts of a text in which a full stop ends no sentence: code, maths, links. */
const opaque = /(`+)[\s\S]*?\1|\$\$[\s\S]*?\$\$|\[[^[\]]*\]\([^)]*\)/g;

/**
 * Where the first sentence of a paragraph ends (index after its mark), or the length of the text.
 * Knows abbreviations, numbers, names with dots, quotes and brackets after the mark, and code spans.
 */
export function sentenceEnd(text: string): number {
  const hidden = text.replace(opaque, (part) => 'x'.repeat(part.length));
  const mark = /[.!?]["”’')\]*_]*(?=\s+["“‘'([*_`]*[\p{Lu}\p{N}`]|\s*$)/gu;
  for (let match = mark.exec(hidden); match; match = mark.exec(hidden)) {
    if (hidden[match.index] === '.' && abbreviation.test(hidden.slice(0, match.index))) continue;
    if (inBrackets(hidden, match.index + match[0].length)) continue;
    return match.index + match[0].length;
  }
  return text.length;
}

/** A sentence inside parentheses does not end the one around it. */
function inBrackets(text: string, end: number): boolean {
  let depth = 0;
  for (let i = 0; i < end; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
  }
  return depth > 0 && text.indexOf(')', end) >= 0;
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
