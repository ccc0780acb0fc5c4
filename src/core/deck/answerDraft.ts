import type { Note, WrittenAnswer } from '../model.ts';
import { expandQuestion } from './expandQuestion.ts';
import { type Line, readLines, textOf } from './lines.ts';
import { emptyMetadata } from './metadata.ts';
import { type QuestionBody, readQuestionBody } from './questionBody.ts';
import { type Question, readQuestion } from './questions.ts';
import type { Rendering } from './render.ts';
import { makeWarnings, type Warn } from './warn.ts';

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
  const answer = readQuestionBody(readLines(given.answer, warn), emptyMetadata(), warn);
  const body = answered(question.body, readLines(given.question, warn), answer);
  const rendering: Rendering = { resolve: () => null, warn, singleDollarMath: false, media: null };
  const { cards, ...note } = expandQuestion(draft.id, { ...question, body }, rendering);
  return { cards, draft: note.draft, question: note.question, written: given };
}

function questionOf(draft: Note, warn: Warn): Question {
  const [own = null, ...lines] = readLines(draft.source, warn);
  const heading = { title: draft.title, line: 1, anchor: '', own };
  return readQuestion(heading, lines, { category: draft.category }, warn);
}

/** The answer is the user's alone; all else of it comes on top of what the text has. */
function answered(text: QuestionBody, question: Line[], own: QuestionBody): QuestionBody {
  return {
    question,
    inShort: own.inShort,
    keyPoints: own.keyPoints,
    model: [...own.question, ...own.model, ...own.related],
    hints: [...text.hints, ...own.hints],
    followUps: [...text.followUps, ...own.followUps],
    competencies: [...text.competencies, ...own.competencies],
    redFlags: [...text.redFlags, ...own.redFlags],
    greenFlags: [...text.greenFlags, ...own.greenFlags],
    rubric: [...text.rubric, ...own.rubric],
    insights: [...text.insights, ...own.insights],
    related: text.related,
    unknown: [],
  };
}
