import { renderMarkdown } from '../../deck/markdown.ts';
import type { Description } from '../../model.ts';
import { markdownOf } from '../markdown/fromHtml.ts';
import type { AnkiCollection, AnkiDescription } from './ankiModel.ts';
import { cardHtml } from './cardHtml.ts';
import { mostDescription } from './limits.ts';
import type { LossesIn } from './losses.ts';
import { parentsOf } from './write/deckJson.ts';

/** What is said of these decks, and of those that hold them, by their paths. */
export function readDescriptions(
  { decks, descriptions }: Pick<AnkiCollection, 'decks' | 'descriptions'>,
  wanted: readonly { name: string }[],
  losses: LossesIn,
): Map<string, Description> {
  const paths = new Set(wanted.flatMap(({ name }) => [name, ...parentsOf(name)]));
  const found = new Map<string, Description>();
  for (const [id, said] of descriptions) {
    const name = decks.get(id)?.trim() ?? '';
    const description = paths.has(name) ? readDescription(said, name, losses) : null;
    if (description) found.set(name, description);
  }
  return found;
}

/** HTML becomes Markdown, so that it can be edited. Null where it comes to no words. */
function readDescription(
  { text, markdown }: AnkiDescription,
  name: string,
  losses: LossesIn,
): Description | null {
  const whole = (markdown ? text : fromHtml(text, losses)).trim();
  if (whole.length > mostDescription) losses.add('described', name);
  const source = whole.slice(0, mostDescription).trim();
  return source === '' ? null : { source, html: renderMarkdown(source) };
}

function fromHtml(text: string, losses: LossesIn): string {
  // More than is kept, as tags are no words.
  const head = text.slice(0, 10 * mostDescription);
  const html = cardHtml(head, {
    media: () => losses.add('illustrated'),
    lost: (what) => what === 'remote' && losses.add('illustrated'),
  });
  const words = html.replace(media, (_, alt: string = '', label: string = '') => alt || label);
  return markdownOf(words, () => '');
}

const media = /<img\b[^>]*? alt="([^"]*)"[^>]*>|<span class="sound"[^>]*>([\s\S]*?)<\/span>/g;
