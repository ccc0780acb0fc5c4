import { blockText } from '../../deck/blockText.ts';
import { readLines } from '../../deck/lines.ts';
import type { CardText, Html, Note } from '../../model.ts';
import { wordsOf } from '../anki/words.ts';
import { markdownOf } from './fromHtml.ts';
import { writeHtmlNote } from './writeHtmlNote.ts';

/**
 * Markdown for a note that has none, as one that came from a table with HTML, to be edited from. Looks that Markdown has no
 * word for are left out. That it makes the same cards is for the caller to see (`madeSource`).
 */
export const madeText = (note: Note): string =>
  isTurned(note.cards) ? turnedText(note) : writeHtmlNote({ ...note, tags: [] }, null);

/** Whether the second card asks the first one's answer; what else its row had may stand beneath both. */
function isTurned([first, second, ...more]: readonly CardText[]): boolean {
  if (!first || !second || more.length > 0 || first.kind !== 'basic') return false;
  const [asked, answered] = [wordsOf(second.front), wordsOf(answerOf(second))];
  return (
    second.kind === 'basic' &&
    wordsOf(answerOf(first)).startsWith(asked) &&
    answered.startsWith(wordsOf(first.front))
  );
}

function turnedText({ cards: [first], media }: Note): string {
  const names = new Map(Object.entries(media ?? {}).map(([name, hash]) => [hash, name]));
  const lines = (html: Html) =>
    readLines(
      markdownOf(html, (hash) => names.get(hash) ?? ''),
      () => undefined,
    );
  return blockText({
    form: 'marked',
    line: 1,
    id: null,
    front: lines(first!.front),
    back: lines(answerOf(first!)),
    tags: [],
    typed: false,
    both: true,
  });
}

const answerOf = ({ lead, back }: CardText): Html => [lead, back].filter(Boolean).join('\n');
