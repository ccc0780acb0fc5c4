/**
 * Whether a text begins as an SVG picture does: after a declaration, comments and its document type comes `<svg`. Goes
 * over it once, whatever it is.
 */
export function isSvg(text: string): boolean {
  let at = pastSpace(text, text.startsWith('\uFEFF') ? 1 : 0);
  if (/^<\?xml\b/i.test(text.slice(at, at + 6))) at = pastSpace(text, after(text, '>', at));
  for (;;) {
    const head = text.slice(at, at + 14);
    if (/^<svg[\s>]/i.test(head)) return true;
    const isComment = head.startsWith('<!--');
    if (!isComment && !/^<!DOCTYPE\s+sv/i.test(head)) return false;
    const end = isComment ? after(text, '-->', at + 4) : after(text, '>', at);
    // Entities of its own could be a bomb.
    if (!isComment && text.slice(at, end).includes('[')) return false;
    at = pastSpace(text, end);
  }
}

/** The place behind the next `mark`; the end of the text where there is none. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}
