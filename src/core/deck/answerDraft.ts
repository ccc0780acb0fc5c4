import type { Note, WrittenAnswer } from '../model.ts';
import { expandQuestion } from './expandQuestion.ts';
import { textOf } from './lines.ts';
import { questionOf, withAnswer } from './noteQuestion.ts';
import type { Rendering } from './render.ts';
import { makeWarnings } from './warn.ts';

/** The fields of a note that an answer of one's own lays over its text. */
export type Answered = Required<Pick<Note, 'cards' | 'draft' | 'question' | 'written'>>;

/**
 * A question of an imported text with what the user wrote: its question and its answer, as Markdown. The answer may
 * have all that an answer in a file may have (`In short: …`, key points, follow-ups); hints and flags of the text stay,
 * and so do its fields. Without an answer the note is a draft again. Links stay as text. Never throws.
 * @param draft the note as its text has it
 * @param written null: the question as the text has it, and no answer
 */
export function answerDraft(draft: Note, written: WrittenAnswer | null): Answered {
  const { warn } = makeWarnings();
  const question = questionOf(draft, warn);
  const given = written ?? { question: textOf(question.body.question) || draft.title, answer: '' };
  const rendering: Rendering = { resolve: () => null, warn, singleDollarMath: false, media: null };
  const { cards, ...note } = expandQuestion(draft.id, withAnswer(question, given, warn), rendering);
  return { cards, draft: note.draft, question: note.question, written: given };
}
