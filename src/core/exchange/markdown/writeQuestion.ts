import { questionOfNote } from '../../deck/noteQuestion.ts';
import type { FollowUp } from '../../deck/followUps.ts';
import type { Hint } from '../../deck/hints.ts';
import { hasText, headingText, type Line, textOf } from '../../deck/lines.ts';
import type { Item } from '../../deck/listItems.ts';
import { plainText } from '../../deck/plainText.ts';
import type { QuestionBody } from '../../deck/questionBody.ts';
import { tagsText } from '../../deck/tags.ts';
import type { Note } from '../../model.ts';
import { type Field, fieldLines } from './fieldLines.ts';

const categories = {
  conceptual: 'Conceptual',
  technical: 'Technical',
  'system-design': 'System Design',
  debugging: 'Debugging',
};
const levels = {
  0: '',
  3: 'Entry (L3)',
  4: 'Mid (L4)',
  5: 'Senior (L5)',
  6: 'Staff (L6)',
  7: 'Principal (L7)',
};

/** An interview question in the full shape (DECK-FORMAT.md §2), whatever shape it came in. */
export function writeQuestion(note: Note, slug: string | null, number: number): string {
  const { body, source } = questionOfNote(note);
  const heading = `### Question ${number}: ${titleOf(note, source[0])}`;
  const fields = fieldLines(fieldsOf(note, slug));
  return [heading, '', ...fields, ...sectionsOf(body, idsOf(note))].join('\n');
}

/** As its text has it, marks and all, where that still is the question's title. */
function titleOf({ title }: Note, own: Line | undefined): string {
  const written = headingText(own?.text ?? '').replace(
    /^q(?:uestion)?\s*#?\d+[a-z]?\s*[:.)–—-]*\s*/i,
    '',
  );
  return plainText(written) === title ? written : title;
}

function fieldsOf(note: Note, slug: string | null): Field[] {
  const { category, level, minutes, question, tags } = note;
  return [
    ['Id', slug ?? ''],
    ['Category', category === null ? '' : categories[category]],
    ['Difficulty', levels[level]],
    ['Time', minutes === 0 ? '' : `${minutes} minutes`],
    ['Companies', question?.companies.join(', ') ?? ''],
    ['Prerequisites', question?.prerequisites?.join(', ') ?? ''],
    ['Tags', tagsText(tags)],
  ];
}

/** Ids of the follow-ups that are cards, in their order. */
const idsOf = ({ cards }: Note) =>
  cards
    .filter(({ kind }) => kind === 'followup')
    .map(({ template }) => template.replace('followup-', ''));

function sectionsOf(body: QuestionBody, ids: readonly string[]): string[] {
  const { inShort, model } = body;
  const inline = inShort.every(({ kind }) => kind === 'text') && !hasText(inShort.slice(1));
  const opening = inline && hasText(inShort) ? `In short: ${textOf(inShort)}` : '';
  const sections: [title: string, text: string][] = [
    ['Question', plain(body.question)],
    ['What the Interviewer is Looking For', expectations(body)],
    ['Hints', body.hints.map(hintText).join('\n\n')],
    ['Key Points', body.keyPoints.map(pointText).join('\n')],
    ['In Short', opening === '' ? plain(inShort) : ''],
    ['Model Answer', [opening, plain(model)].filter(Boolean).join('\n\n')],
    ['Follow-Up Questions', followUpTexts(body.followUps, ids)],
    ['Rubric', plain(body.rubric)],
    ['Real Interview Insights', plain(body.insights)],
    ['Related Content', plain(body.related)],
  ];
  return sections.flatMap(([title, text]) => (text === '' ? [] : ['', `#### ${title}`, text]));
}

const plain = (lines: readonly Line[]): string => textOf(lines.map(demoted));

/** A heading within a section is below the section's own. */
const demoted = (line: Line): Line =>
  line.kind === 'heading' && line.level < 5
    ? { ...line, text: line.text.replace(/#+/, '#####') }
    : line;

function expectations({ competencies, redFlags, greenFlags }: QuestionBody): string {
  const list = (mark: string, items: readonly Item[]) =>
    items.map((item) => flagText(mark, item)).join('\n');
  return [
    list('- [ ]', competencies),
    redFlags.length === 0 ? '' : `**Red Flags**:\n${list('- ❌', redFlags)}`,
    greenFlags.length === 0 ? '' : `**Green Flags**:\n${list('- ✅', greenFlags)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A list item: what follows its first line is indented. */
function pointText({ lines }: Item): string {
  const [first = '', ...rest] = plain(lines).split('\n');
  return [`- ${first}`, ...indented(rest, 2)].join('\n');
}

/** An item with a sign before its words: those that are read lose their indentation, what follows keeps its own. */
const flagText = (mark: string, { lines: [own, ...rest] }: Item): string =>
  [`${mark} ${own?.text.trim() ?? ''}`, ...rest.map(demoted).map(({ text }) => text)]
    .join('\n')
    .trimEnd();

const indented = (lines: readonly string[], by: number) =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

/** A label and a text; a text of one line stands behind the label that only counts. */
function hintText({ label, lines }: Hint, at: number): string {
  const text = plain(lines);
  const counted = /^hint(?:\s*#?\d+)?$/i.test(label);
  if (counted && !text.includes('\n')) return `**${label}**: ${text}`;
  const head = counted ? `**${label}**:` : `**Hint ${at + 1}**: ${label}`;
  const hasCode = lines.some(({ kind }) => kind === 'code' || kind === 'fence');
  const quoted = text
    .split('\n')
    .map((line) => (hasCode && !line.startsWith('>') ? line : `> ${line}`.trimEnd()));
  return [head, ...quoted].join('\n');
}

function followUpTexts(followUps: readonly FollowUp[], ids: readonly string[]): string {
  let next = 0;
  return followUps
    .map(({ question, answer }, at) => {
      const mark = `${at + 1}. `;
      const id = answer === null ? undefined : ids[next++];
      const below = [
        ...(id === undefined ? [] : [`*Id*: ${id}`]),
        ...(answer === null ? [] : answerLines(plain(answer))),
      ];
      return [
        `${mark}**"${question.split('\n').join(`\n${' '.repeat(mark.length)}`)}"**`,
        ...indented(below, mark.length),
      ].join('\n');
    })
    .join('\n');
}

/** What is looked for; a list or code begins on a line of its own. */
function answerLines(text: string): string[] {
  const [first = '', ...rest] = text.split('\n');
  const block = /^\s*(?:[-*+|>]|\d+[.)]\s|`{3}|~{3}|\$\$)/.test(first);
  return block ? ['*Looking for*:', first, ...rest] : [`*Looking for*: ${first}`, ...rest];
}
