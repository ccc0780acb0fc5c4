import { blockText } from '../../deck/blockText.ts';
import type { Block } from '../../deck/blocks.ts';
import { readLines } from '../../deck/lines.ts';
import type { CardText, Html, Note } from '../../model.ts';
import { clozeHtml, markdownGaps } from '../table/clozeHtml.ts';
import { markdownOf } from './fromHtml.ts';

/**
 * A note without a text of its own, such as those of Anki's packages, from what its cards show: a block for its gaps, or
 * one a card. The first has the note's id, so that its schedule stays.
 */
export function writeHtmlNote({ cards, tags, media, kind }: Note, slug: string | null): string {
  const names = new Map(Object.entries(media ?? {}).map(([name, hash]) => [hash, name]));
  const text = (html: Html) => markdownOf(html, (hash) => names.get(hash) ?? '');
  const block = (front: string, back: string, id: string | null, more: Partial<Block>): string =>
    blockText({
      form: 'marked',
      line: 1,
      id,
      front: readLines(front, ignore),
      back: readLines(back, ignore),
      tags: [...tags],
      typed: false,
      both: false,
      ...more,
    });
  const gaps = kind === 'cloze' ? clozeHtml(cards) : null;
  if (gaps !== null) return block(markdownGaps(text(gaps)), '', slug, { form: 'cloze' });
  return cards
    .map((card, at) => {
      const id = slug === null || at === 0 ? slug : `${slug}-${card.template}`;
      const typed = card.typed?.kind === 'text' ? card.typed.text : null;
      const shown = text(answerOf(card));
      const back = typed === null ? shown : typedAnswer(typed, shown);
      return block(text(card.front) || '…', back || '…', id, { typed: typed !== null });
    })
    .join('\n\n');
}

const answerOf = ({ lead, back }: CardText): Html => [lead, back].filter(Boolean).join('\n');

/** What is to be typed stands first; the rest follows where it says more. */
function typedAnswer(typed: string, shown: string): string {
  const first = markdownOf(
    `<p>${typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    String,
  );
  return shown === first ? first : `${first}\n\n${shown}`;
}

const ignore = () => {};
