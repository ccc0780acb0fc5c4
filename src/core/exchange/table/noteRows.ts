import { escapeHtml, textOfHtml } from '../../deck/html.ts';
import type { CardText, Html, Note, QuestionText } from '../../model.ts';
import { guidOf } from '../anki/guids.ts';
import { ankiGaps, clozeHtml } from './clozeHtml.ts';

/** Anki's own note types, by their English names. */
export type NoteType =
  | 'Basic'
  | 'Basic (and reversed card)'
  | 'Basic (type in the answer)'
  | 'Cloze';

/** A note as a program of two fields knows it. */
export interface NoteRow {
  /** The same at every export; that of Anki, where the note came from there. */
  guid: string;
  type: NoteType;
  front: Html;
  back: Html;
  tags: readonly string[];
}

/**
 * A note as rows of question and answer: one where Anki has a note type for all of its cards, else one a card. Drafts
 * have none.
 */
export function noteRows(note: Note): NoteRow[] {
  const { cards, tags } = note;
  const guid = guidOf(note.id);
  const row = (type: NoteType, front: Html, back: Html, of = guid): NoteRow => ({
    guid: of,
    type,
    front,
    back,
    tags,
  });
  if (note.kind === 'cloze') {
    const text = clozeHtml(cards);
    if (text !== null) return [row('Cloze', ankiGaps(text), '')];
  }
  const [first, second] = cards;
  if (first && second && cards.length === 2 && isReverse(first, second))
    return [row('Basic (and reversed card)', first.front, answerOf(first))];
  return cards.map((card, at) => {
    const own = at === 0 ? guid : `${guid}#${card.template}`;
    const { typed } = card;
    if (typed?.kind === 'text' && card.back === '')
      return row('Basic (type in the answer)', card.front, linesOf(typed.text), own);
    const back =
      card.kind === 'question' && note.question ? questionAnswer(note.question) : answerOf(card);
    return row('Basic', card.front, back, own);
  });
}

const answerOf = ({ lead, back }: CardText): Html => [lead, back].filter(Boolean).join('\n');

const linesOf = (text: string): Html => escapeHtml(text).replaceAll('\n', '<br>');

/** Whether the second card asks for what the first one shows, and shows what it asks for. */
function isReverse(first: CardText, second: CardText): boolean {
  const words = textOfHtml(first.front);
  return (
    words !== '' &&
    words === textOfHtml(answerOf(second)) &&
    textOfHtml(answerOf(first)) === textOfHtml(second.front)
  );
}

/** What one says first, the points that an answer must hit, and the whole of it. */
function questionAnswer({ inShort, keyPoints, model }: QuestionText): Html {
  const points = keyPoints.map((point) => `<li>${point}</li>`).join('');
  return [inShort, points === '' ? '' : `<ul>${points}</ul>`, model].filter(Boolean).join('\n');
}
