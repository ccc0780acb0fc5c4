import { readLabel } from './labels.ts';
import { hasText, type Line, textOf } from './lines.ts';
import { readItems } from './listItems.ts';
import { plainText } from './plainText.ts';
import { isSlug, slugOf } from './slug.ts';
import { quote, type Warn } from './warn.ts';

export interface FollowUp {
  line: number;
  /** Markdown, without its number and quotation marks. */
  question: string;
  /** What a good answer says; null where the file does not tell. */
  answer: Line[] | null;
  id: string | null;
}

/** `*Looking for*: …` with any marks around it. */
const lookingFor =
  /^\s*(?:[-*+>→]\s*)*[*_(]*(?:(?:what )?(?:we are |you are |interviewer is )?look(?:ing|ed|s)? for|expected(?: answer)?|strong answer|good answer|answer|expect|listen for)[*_]*\s*:[*_)]*\s*/i;
const idLine = /^\s*(?:[-*+]\s+)?[*_`(]*id[*_]*\s*:[*_]*\s*`?([^`)*\s]+)`?[)*_]*\s*$/i;

/** `**"How does X?"**` → `How does X?` */
function cleanQuestion(text: string): string {
  let out = text.trim().replace(/\s+$/, '');
  out = /^(\*\*|__)(.*)\1$/s.exec(out)?.[2] ?? out;
  out = out.trim().replace(/^["“„](.*)["”]$/s, '$1');
  return (/^(\*\*|__)(.*)\1$/s.exec(out)?.[2] ?? out).trim();
}

/** An unindented `*Looking for*` below a blank line still belongs to the item above it. */
function joined(lines: readonly Line[]): Line[] {
  return lines.map((line) => {
    const own = line.kind === 'text' && (lookingFor.test(line.text) || idLine.test(line.text));
    const bold = line.kind === 'text' && !own && /^ {0,3}\*\*(?:\d+[.)]\s*)?["“]/.test(line.text);
    if (own) return { ...line, text: `      ${line.text.trim()}` };
    // Follow-ups may stand as bold paragraphs instead of a list.
    return bold ? { ...line, kind: 'number' as const, text: `1. ${line.text.trim()}` } : line;
  });
}

/** Reads a list of follow-up questions with what is looked for in their answers. */
export function readFollowUps(lines: readonly Line[], warn: Warn): FollowUp[] {
  const { items, loose } = readItems(joined(lines));
  for (const line of loose) {
    if (/^[*_(].*[*_):]$/.test(line.text.trim()) || readLabel(line.text)?.value === '') continue;
    warn(
      line.number,
      `${quote(line.text)} is no follow-up question and is left out: write \`1. **"…?"**\` with \`*Looking for*: …\` under it.`,
    );
  }
  return items.flatMap((item) => {
    const followUp = readFollowUp(item.line, item.lines, warn);
    return followUp ? [followUp] : [];
  });
}

function readFollowUp(number: number, lines: readonly Line[], warn: Warn): FollowUp | null {
  let id: string | null = null;
  const rest: Line[] = [];
  for (const line of lines) {
    const written = line.kind === 'code' ? undefined : idLine.exec(line.text)?.[1];
    if (written === undefined) rest.push(line);
    else {
      id = isSlug(written) ? written : slugOf(written);
      if (id !== written)
        warn(
          line.number,
          `An id has lower-case letters, digits and hyphens only: write \`*Id*: ${id}\`.`,
        );
    }
  }
  const [first, ...below] = splitInline(rest);
  if (!first) return null;
  // The question may run over several lines until its answer starts.
  let cut = below.findIndex(
    (line) => lookingFor.test(line.text) || !['text', 'quote'].includes(line.kind),
  );
  if (cut < 0) cut = below.length;
  const question = cleanQuestion(
    textOf(
      [{ ...first, text: first.text.trimStart() }, ...below.slice(0, cut)].map((line) => ({
        ...line,
        text: line.text.trim(),
      })),
    ),
  );
  if (plainText(question) === '') return null;
  const answer = below.slice(cut);
  const start = answer.findIndex((line) => line.kind !== 'blank');
  const opening = answer[start];
  if (opening && opening.kind !== 'code') {
    const indent = /^\s*/.exec(opening.text)?.[0] ?? '';
    answer[start] = { ...opening, text: indent + opening.text.replace(lookingFor, '') };
  }
  const answered = hasText(answer) && textOf(answer) !== '';
  if (!answered) {
    warn(
      number,
      `The follow-up ${quote(plainText(question))} has no answer, so it makes no card: write \`*Looking for*: …\` under it.`,
    );
  }
  return { line: number, question, answer: answered ? answer : null, id };
}

/** `**"Q?"** *Looking for*: A` on one line → two lines. */
function splitInline(lines: readonly Line[]): Line[] {
  const [first, ...rest] = lines;
  if (!first) return [];
  const match =
    /^(.*?[?!.”"*])[\s—–-]*([*_(]+(?:looking for|expected(?: answer)?|answer)[*_]*\s*:.*)$/i.exec(
      first.text,
    );
  if (!match) return [first, ...rest];
  return [
    { ...first, text: match[1] ?? '' },
    { ...first, text: `      ${match[2] ?? ''}` },
    ...rest,
  ];
}
