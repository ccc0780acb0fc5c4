import type { Note } from '../../core/model.ts';

/** All that a note says, lower-cased, without tags: to be searched in. */
export function searchText({ title, aliases, tags, cards, question }: Note): string {
  const shown = cards.flatMap(({ front, lead, back }) => [front, lead, back]);
  const answer = question ? [question.inShort, ...question.keyPoints, question.model] : [];
  const html = [...shown, ...answer].join(' ').replace(/<[^>]*>/g, ' ');
  return `${title} ${aliases.join(' ')} ${tags.join(' ')} ${readable(html)}`.toLowerCase();
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const readable = (html: string) => html.replace(/&(?:amp|lt|gt|quot);/g, (each) => entities[each]!);

/** Whether a text holds every word that was typed. */
export function matches(text: string, typed: string): boolean {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What bears the words in its name comes before what only mentions them. */
export function namedFirst<T extends { note: Note }>(found: readonly T[], typed: string): T[] {
  const named = ({ note }: T) =>
    matches(`${note.title} ${note.aliases.join(' ')}`.toLowerCase(), typed);
  return [...found.filter(named), ...found.filter((each) => !named(each))];
}
