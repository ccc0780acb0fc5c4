/**
 * The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input changes half the output.
 * Takes and gives a uint32.
 */
function finalise(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A uint32 of a text: FNV-1a over its UTF-16 units, finalised as MurmurHash3. Not for secrets. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finalise(h);
}

/** A uint32 of a seed and a number (uint32 both), such as a card's seed and its repetitions. */
export function mix(seed: number, n: number): number {
  return finalise(seed ^ finalise((n + 0x9e3779b9) >>> 0));
}
