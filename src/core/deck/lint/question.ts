import type { Category, Note } from '../../model.ts';
import { type Line, textOf } from '../lines.ts';
import type { Question } from '../questions.ts';
import { wordCount } from '../sentences.ts';
import { lintFollowUps } from './followUps.ts';
import { type Fail, prose, wordsIn } from './words.ts';

/** Words of a model answer, its In short line among them; code comes on top. */
const answerWords: Record<Category, [number, number]> = {
  conceptual: [120, 250],
  technical: [150, 300],
  debugging: [200, 350],
  'system-design': [300, 500],
};

/** The rules for an interview question in the full shape. */
export function lintQuestion(question: Question, note: Note, fail: Fail): void {
  const { title, line, metadata, body } = question;
  const count = (what: string, found: number, from: number, to: number) => {
    if (found < from || found > to)
      fail(line, `“${title}” has ${found} ${what}: write ${from} to ${to}.`);
  };
  if (metadata.id === null)
    fail(
      line,
      `“${title}” has no id: write \`**Id**: ${note.id.split('/')[1] ?? ''}\` under the heading.`,
    );
  if (metadata.level === 0)
    fail(line, `“${title}” has no level: write \`**Difficulty**: Mid (L4)\`.`);
  if (metadata.minutes === 0) fail(line, `“${title}” has no time: write \`**Time**: 10 minutes\`.`);
  if (metadata.category === null)
    fail(line, `“${title}” has no category: write \`**Category**: Conceptual\`.`);
  if (metadata.companies.length > 0)
    fail(
      line,
      `“${title}” names companies: our questions were asked nowhere; employers stand on the module.`,
    );
  if (body.insights.length > 0)
    fail(line, `“${title}” has interview insights: leave that section out.`);
  for (const unknown of body.unknown)
    fail(
      unknown.number,
      'This section is none of the format: see decks/README.md for their names.',
    );

  if (body.question.length === 0) fail(line, `“${title}” has no section \`#### Question\`.`);
  const asked = wordsIn(body.question);
  if (asked > 60)
    fail(body.question[0]?.number ?? line, `The question has ${asked} words: write at most 60.`);
  count('hints', body.hints.length, 2, 3);
  count('key points', body.keyPoints.length, 3, 6);
  count('red flags', body.redFlags.length, 2, 4);
  count('green flags', body.greenFlags.length, 2, 4);
  for (const point of body.keyPoints) {
    const words = wordsIn(point.lines);
    if (words > 14)
      fail(point.line, `This key point has ${words} words: write at most 14, the point first.`);
  }
  const terms = note.links.filter((id) => id.includes('glossary')).length;
  if (terms < 2)
    fail(
      line,
      `“${title}” links to ${terms} terms: name at least 2 under \`#### Related Content\`; they say when it enters.`,
    );
  lintAnswer(question, fail);
  lintFollowUps(question, fail);
}

function lintAnswer({ title, line, metadata, body }: Question, fail: Fail): void {
  const short = wordsIn(body.inShort);
  if (short === 0)
    fail(line, `The model answer of “${title}” does not open with a line \`In short: …\`.`);
  if (short > 50)
    fail(body.inShort[0]?.number ?? line, `In short has ${short} words: write at most 50.`);
  if (metadata.category === null) return;
  const [from, to] = answerWords[metadata.category];
  const words = short + wordCount(prose(body.model));
  const start = body.model.find((each) => each.kind !== 'blank')?.number ?? line;
  if (words < from || words > to) {
    fail(
      start,
      `The model answer of “${title}” has ${words} words: write ${from} to ${to}, code not counted.`,
    );
  }
  if (metadata.category === 'system-design' && stages(body.model) < 3) {
    fail(
      start,
      `The model answer of “${title}” is not told by stage: open each stage with a bold word, at least 3 of them.`,
    );
  }
}

/** Paragraphs or items that open with a bold word, and headings. */
const stages = (model: readonly Line[]) =>
  textOf(model.filter((each) => each.kind !== 'code'))
    .split('\n')
    .filter((text) => /^\s*(?:(?:[-*+]|\d+[.)])\s+)?\*\*\S/.test(text) || /^#{4,6}\s/.test(text))
    .length;
