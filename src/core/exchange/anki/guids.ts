import { hash32 } from '../../hash.ts';

/** Begins the slugs of notes that came from Anki. */
const prefix = 'guid-';
/** Longest guid whose every byte stands in the slug; Anki's own have ten characters. */
const longest = 64;

/**
 * The slug of a note that came from Anki: its guid, which is the same in every package and holds any character, in
 * hexadecimal digits.
 */
function guidSlug(guid: string): string {
  if (guid.length > longest)
    return `${prefix}${guid.length}-${hash32(guid).toString(16)}${hash32(`${guid} `).toString(16)}`;
  const bytes = new TextEncoder().encode(guid);
  return prefix + [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A note's id where it is new. */
export const noteIdOf = (deck: string, guid: string): string => `${deck}/${guidSlug(guid)}`;

/** Whether a note came from Anki, by the part of its id after the slash. */
export const isGuidSlug = (slug: string): boolean => slug.startsWith(prefix);

/**
 * A note's guid: that of Anki where it came from there, else its id, which is the same on every device. Of a very long
 * one only the slug is known.
 */
export function guidOf(id: string): string {
  const hex = /\/guid-((?:[\da-f]{2})+)$/.exec(id)?.[1];
  if (hex === undefined) return id;
  const bytes = Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  return new TextDecoder().decode(bytes);
}
