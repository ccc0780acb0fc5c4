import type { Note, WrittenAnswer } from '../model.ts';
import { bulletsAsKeyPoints } from './interview.ts';
import { type Line, readLines } from './lines.ts';
import { emptyMetadata } from './metadata.ts';
import { isAnswered, type QuestionBody, readQuestionBody } from './questionBody.ts';
import { type Question, readQuestion } from './questions.ts';
import { makeWarnings, type Warn } from './warn.ts';

/** A question of a text as its note has it: with the answer that the user gave it, where the text has none. */
export function questionOfNote(note: Note): Question {
  const { warn } = makeWarnings();
  const question = questionOf(note, warn);
  return note.written && !isAnswered(question.body)
    ? withAnswer(question, note.written, warn)
    : question;
}

/** A question from its note's text alone. */
export function questionOf(draft: Note, warn: Warn): Question {
  const [own = null, ...lines] = readLines(draft.source, warn);
  const heading = { title: draft.title, line: 1, anchor: '', own };
  const question = readQuestion(heading, lines, { category: draft.category }, warn);
  // One of a range has no heading of its own.
  if (own?.kind !== 'heading') bulletsAsKeyPoints(question);
  return question;
}

/** The question with what the user wrote laid over its text. */
export function withAnswer(question: Question, given: WrittenAnswer, warn: Warn): Question {
  const answer = readQuestionBody(readLines(given.answer, warn), emptyMetadata(), warn);
  return { ...question, body: answered(question.body, readLines(given.question, warn), answer) };
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
