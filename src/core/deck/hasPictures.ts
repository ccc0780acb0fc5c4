/** Bytes in which the tracks of a WebM or Ogg file are told. */
const head = 8_192;

/**
 * Whether a file of a kind that may hold either is a film: MP4 names the handler of each track (`hdlr` … `vide`, wherever
 * its index lies), WebM and Ogg the codecs of theirs in the beginning. `type` is its MIME type as a sound.
 */
export function hasPictures(bytes: Uint8Array, type: string): boolean {
  if (type === 'audio/mp4') return handlerAt(bytes) >= 0;
  if (type !== 'audio/webm' && type !== 'audio/ogg') return false;
  const text = String.fromCharCode(...bytes.subarray(0, head));
  return type === 'audio/webm' ? /V_(?:VP8|VP9|AV1|MPEG)/.test(text) : text.includes('\x80theora');
}

/** `hdlr`, eight bytes that say nothing, `vide`. */
function handlerAt(bytes: Uint8Array): number {
  const is = (at: number, word: string) =>
    [...word].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
  const begins = 'h'.charCodeAt(0);
  for (let at = bytes.indexOf(begins); at >= 0; at = bytes.indexOf(begins, at + 1))
    if (is(at, 'hdlr') && is(at + 12, 'vide')) return at;
  return -1;
}
