import { type Expectations, readExpectations } from './expectations.ts';
import { type FollowUp, readFollowUps } from './followUps.ts';
import { type Hint, readHints } from './hints.ts';
import { readLabel } from './labels.ts';
import { hasText, headingText, type Line } from './lines.ts';
import { type Item, readItems } from './listItems.ts';
import { type Metadata, readMetadataLine } from './metadata.ts';
import { type Part, partOf } from './sectionNames.ts';
import type { Warn } from './warn.ts';

/** The parts of a question as lines of its file. */
export interface QuestionBody extends Expectations {
  question: Line[];
  hints: Hint[];
  inShort: Line[];
  keyPoints: Item[];
  model: Line[];
  followUps: FollowUp[];
  rubric: Line[];
  insights: Line[];
  related: Line[];
  /** Headings that are none of the format's sections, for the linter. */
  unknown: Line[];
}

interface Piece {
  part: Part;
  /** The heading or label line, kept where it belongs to the answer's text. */
  own: Line | null;
  /** A heading opened it, so it runs to the next heading, bold labels and all. */
  heading: boolean;
  lines: Line[];
}

/** Cuts a question's lines at its section headings, and what stands above them at bold labels. */
function readPieces(lines: readonly Line[], metadata: Metadata, warn: Warn): Piece[] {
  const level = lines.reduce((least, line) => Math.min(least, line.level || 9), 9);
  let piece: Piece = { part: 'other', own: null, heading: false, lines: [] };
  const pieces = [piece];
  for (const line of lines) {
    if (line.kind === 'heading' && line.level === level) {
      const title = headingText(line.text);
      piece = { part: partOf(title), own: line, heading: true, lines: [] };
      pieces.push(piece);
      continue;
    }
    const label = !piece.heading && line.kind === 'text' ? readLabel(line.text) : null;
    // Below a label of follow-ups, bold lines are the questions and what is looked for.
    const isInner = piece.part === 'followUps' && label && /\?|^looking for/i.test(label.label);
    if (!label || isInner) {
      piece.lines.push(line);
      continue;
    }
    if (readMetadataLine(line, metadata, warn)) continue;
    const part = partOf(label.label);
    if (part === 'hints' && piece.part === 'hints') {
      piece.lines.push(line);
      continue;
    }
    piece = { part, own: line, heading: false, lines: [] };
    if (part === 'hints' && /\d/.test(label.label)) piece.lines.push(line);
    else if (label.value !== '' && part !== 'other') {
      piece.lines.push({ ...line, text: label.value, kind: valueKind(part) });
      if (valueKind(part) === 'bullet')
        piece.lines[0] = { ...line, kind: 'bullet', text: `- ${label.value}` };
    }
    pieces.push(piece);
  }
  return pieces;
}

/** Where a part is a list, a value on its label's line is the first item. */
const valueKind = (part: Part) =>
  ['keyPoints', 'redFlags', 'greenFlags', 'expectations', 'followUps'].includes(part)
    ? 'bullet'
    : 'text';

const blank = (line: Line): Line => ({ ...line, text: '', kind: 'blank', level: 0 });

/** Reads a question's body in the full or the short shape, or any mixture of the two. */
export function readQuestionBody(
  lines: readonly Line[],
  metadata: Metadata,
  warn: Warn,
): QuestionBody {
  const body: QuestionBody = {
    question: [],
    competencies: [],
    redFlags: [],
    greenFlags: [],
    hints: [],
    inShort: [],
    keyPoints: [],
    model: [],
    followUps: [],
    rubric: [],
    insights: [],
    related: [],
    unknown: [],
  };
  for (const piece of readPieces(lines, metadata, warn)) addPiece(body, piece, warn);
  splitInShort(body);
  return body;
}

function addPiece(body: QuestionBody, piece: Piece, warn: Warn): void {
  const { part, own, lines } = piece;
  if (part === 'question') append(body.question, lines);
  else if (part === 'expectations') readExpectations(lines, 'competencies', body, warn);
  else if (part === 'redFlags' || part === 'greenFlags') readExpectations(lines, part, body, warn);
  else if (part === 'hints') body.hints = body.hints.concat(readHints(lines));
  else if (part === 'keyPoints') {
    const { items, loose } = readItems(lines);
    body.keyPoints = body.keyPoints.concat(items);
    if (hasText(loose)) append(body.model, loose);
  } else if (part === 'followUps')
    body.followUps = body.followUps.concat(readFollowUps(lines, warn));
  else if (part === 'inShort') append(body.inShort, lines);
  else if (part === 'rubric') append(body.rubric, piece.heading ? lines : withOwn(own, lines));
  else if (part === 'insights') append(body.insights, lines);
  else if (part === 'related') append(body.related, lines);
  else if (part === 'model') append(body.model, lines);
  else {
    if (piece.heading && own) body.unknown.push(own);
    // Text under a heading with nothing below it is no answer, and neither is a label alone.
    if (hasText(lines) || (own && readLabel(own.text)?.value))
      append(body.model, withOwn(own, lines));
  }
}

/** A label and what follows it; a list or table right below starts a block of its own. */
function withOwn(own: Line | null, lines: readonly Line[]): Line[] {
  return own ? [own, blank(own), ...lines] : [...lines];
}

function append(into: Line[], lines: readonly Line[]): void {
  const [first] = lines;
  if (into.length > 0 && first) into.push(blank(first));
  for (const line of lines) into.push(line);
}

/** A model answer may open with `In short: …`: what one says first. */
function splitInShort(body: QuestionBody): void {
  const opens = /^\s*(?:\*\*|__|\*|_)?in short(?:\*\*|__|\*|_)?\s*:(?:\*\*|__|\*|_)?\s*/i;
  const start = body.model.findIndex((line) => line.kind !== 'blank');
  const first = body.model[start];
  if (!first || first.kind !== 'text' || !opens.test(first.text) || body.inShort.length > 0) return;
  let end = start + 1;
  while (body.model[end]?.kind === 'text') end++;
  body.inShort = body.model
    .slice(start, end)
    .map((line, index) => (index === 0 ? { ...line, text: line.text.replace(opens, '') } : line));
  body.model = body.model.slice(end);
}

/** Is there anything to check one's own answer against? */
export function isAnswered(body: QuestionBody): boolean {
  return hasText(body.model) || hasText(body.inShort) || body.keyPoints.length > 0;
}
