import type { Note } from '../model.ts';
import { textOfHtml, unescapeHtml } from './html.ts';
import { decode, type Resolve } from './links.ts';
import { looseKey } from './slug.ts';

const noteLinks = /<a href="#note\/([^"]*)" class="note-link">([\s\S]*?)<\/a>/g;

/**
 * Links of a note's text where only that note is at hand: they lead where they led when it was compiled. A link that is
 * new leads to what the note links to already, or nowhere.
 */
export function keptLinks({ cards, question, links }: Note): Resolve {
  const known = linksIn([cards, question]);
  const byText = (text: string) => known.filter((each) => each.text === text).map(({ id }) => id);
  const all = [...new Set([...known.map(({ id }) => id), ...links])];
  return (href, text) => {
    const slug = looseKey(href.slice(href.indexOf('#') + 1));
    const named = (id: string) =>
      slug !== '' && looseKey(id.slice(id.lastIndexOf('/') + 1)) === slug;
    // Two links may be of the same words.
    const same = byText(text);
    return same.find(named) ?? same[0] ?? all.find(named) ?? null;
  };
}

function linksIn(value: unknown): { id: string; text: string }[] {
  if (typeof value === 'string') {
    return [...value.matchAll(noteLinks)].map(([, id = '', inner = '']) => ({
      id: decode(unescapeHtml(id)),
      text: textOfHtml(inner),
    }));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(linksIn);
}
