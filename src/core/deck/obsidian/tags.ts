import type { Line } from '../lines.ts';

/** A tag as Obsidian reads it: letters, digits, `_`, `-` and `/`. */
const tag = /(?<=^|\s)#([\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)(?=\s|$)/gu;
const code = /`[^`]*`/g;

/** The tags of a line, without `#`. */
export const tagsIn = (text: string): string[] =>
  [...text.replace(code, '').matchAll(tag)].map((match) => match[1]!);

/** Whether a tag says that cards follow: the plugin's own, unless it was told another. */
export const isCardTag = (name: string): boolean => /^flashcards(?:\/|$)/i.test(name);

/** `flashcards/bio/cells` → `flashcards::bio::cells`, as decks are named here. */
export const deckOf = (name: string): string =>
  name
    .split('/')
    .filter((part) => part !== '')
    .join('::');

/** A line that is nothing but tags: it says where the cards below it belong. */
export const isTagLine = ({ kind, text }: Line): boolean =>
  kind === 'text' && text.trim().startsWith('#') && text.replace(tag, '').trim() === '';

/** The tags that a line begins with, and what comes after them: such tags hold for one card alone. */
export function leadingTags(text: string): { tags: string[]; rest: string } {
  const match = /^\s*(?:#[\p{L}\p{N}_/-]+\s+)+(?=\S)/u.exec(text);
  const tags = match ? tagsIn(match[0]) : [];
  return tags.some(isCardTag)
    ? { tags, rest: text.slice(match![0].length) }
    : { tags: [], rest: text };
}
