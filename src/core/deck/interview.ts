import type { Category } from '../model.ts';
import { readLabel, splitFooter } from './labels.ts';
import { readCategory } from './levels.ts';
import { hasText, type Line } from './lines.ts';
import { readItems } from './listItems.ts';
import { emptyMetadata, splitMetadata } from './metadata.ts';
import { dropPlaceholders, isPlaceholder } from './placeholders.ts';
import { type Question, readQuestion } from './questions.ts';
import { readRange, splitRange } from './ranges.ts';
import type { Section } from './sections.ts';
import { partOf } from './sectionNames.ts';
import { quote, type Warn } from './warn.ts';

export interface Interview {
  kind: 'interview';
  title: string;
  /** In file order. */
  questions: Question[];
}

/**
 * `Question 7: Title`, `Question 7 - Title`, `Q7. Title` → the title; null where it is no question.
 * `Q4_K_M` and `Q8 format` are no questions.
 */
export function questionTitle(title: string): string | null {
  const bare = title.replace(/^[^\p{L}\p{N}[]+/u, '');
  const match =
    /^question\s*#?\d+[a-z]?(?![\w])\s*[:.)–—-]*\s*(.*)$/i.exec(bare) ??
    /^q\s*#?\d+\s*(?:[:.)]|\s[–—-])\s+(.*)$/i.exec(bare);
  return match ? (match[1] ?? '').trim() : null;
}

/** Sections of a file that hold no questions, whatever their H3s are called. */
const noQuestions =
  /^(?:summary|table of contents|contents|toc|overview|introduction|about|how to use|usage|instructions|study (?:guide|plan|tips)|interview (?:tips|preparation)|preparation|tips|resources|additional resources|references|further reading|appendix|scoring|rubrics?|grading|evaluation|default rubric|conclusion|next steps|footer|notes|question (?:index|distribution|summary|list|bank summary))\b/i;

/** Text of the section above → is its heading the category of what follows? */
function categoryOf(title: string): Category | null {
  return readCategory(title.replace(/\([^)]*\)|\[[^\]]*\]/g, ''));
}

/** A heading without number is a question where its text looks like one. */
function looksLikeQuestion(section: Section, below: readonly Section[]): boolean {
  const hasFields = section.body.some((line) =>
    /^\W*(?:category|difficulty|question|time allotted)\W*:/i.test(line.text.trim()),
  );
  return (
    hasFields ||
    below.some((inner) => partOf(inner.title) === 'question' || partOf(inner.title) === 'model')
  );
}

/** Sections → questions, in every shape of DECK-FORMAT.md §2. */
export function readInterview(title: string, sections: readonly Section[], warn: Warn): Interview {
  const questions: Question[] = [];
  let category: Category | null = null;
  let skipping = false;

  for (let i = 0; i < sections.length; i++) {
    const section = sections[i];
    if (!section) continue;
    const below = deeper(sections, i, section.level);
    const { level } = section;
    const looks = looksLikeQuestion(section, below);
    const number = level > 1 && level < 4 ? questionTitle(section.title) : null;
    // A summary may name questions in its headings; those that are appended to it have a body.
    const numbered = !skipping || looks ? number : null;
    const range = level > 1 && !skipping ? readRange(section.title) : null;

    if (level <= 2 && numbered === null && range === null) {
      category = level === 2 ? categoryOf(section.title) : null;
      skipping = level > 0 && noQuestions.test(bareTitle(section.title));
      if (level === 2 || (level === 1 && i > 1)) warnOfSection(section, skipping, warn);
      continue;
    }
    const isQuestion = numbered !== null || (!skipping && level === 3 && looks);
    if (!isQuestion && range === null) {
      if (!skipping) warnOfHeading(section, below, warn);
      continue;
    }
    i += below.length;
    const lines = [...section.body, ...below.flatMap((inner) => linesOf(inner))];
    if (range) questions.push(...readRangeQuestions(section, range, lines, category, warn));
    else {
      const title = numbered || section.title.replace(/^\d+[.)]\s+(?=\S)/, '');
      const heading = { title, line: section.line, anchor: section.slug, own: section.own };
      questions.push(readQuestion(heading, lines, { category }, warn));
    }
  }
  return { kind: 'interview', title, questions };
}

const linesOf = ({ own, body }: Section) => (own ? [own, ...body] : body);

const bareTitle = (title: string) =>
  title.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^\d+[.)]\s*/, '');

function deeper(sections: readonly Section[], from: number, level: number): Section[] {
  let end = from + 1;
  while ((sections[end]?.level ?? 0) > level) end++;
  return sections.slice(from + 1, end);
}

/** Everything outside of questions is either a known part of such a file or gets a warning. */
function warnOfSection(section: Section, skipped: boolean, warn: Warn): void {
  const isContents = /\bcontents\b|^toc$/i.test(section.title);
  if (skipped && !isContents) {
    warn(
      section.line,
      `The section ${quote(section.title)} is left out: it belongs to no question. Write a question as \`### Question N: Title\`.`,
    );
  }
  if (skipped) return;
  const rest = splitMetadata(splitFooter(section.body, warn).body, emptyMetadata(), () => {});
  const loose = dropPlaceholders(rest, warn).find(
    (line) =>
      line.kind !== 'blank' &&
      line.kind !== 'rule' &&
      !isPlaceholder(line) &&
      !readLabel(line.text),
  );
  if (loose && !/^[*_].*[*_]$/.test(loose.text.trim())) {
    warn(
      loose.number,
      `This text under ${quote(section.title)} belongs to no question and is left out: write \`### Question N: Title\` above it.`,
    );
  }
}

function warnOfHeading(section: Section, below: readonly Section[], warn: Warn): void {
  if (section.level !== 3) return;
  const lines = [...section.body, ...below.flatMap((inner) => inner.body)];
  dropPlaceholders(lines, warn);
  warn(
    section.line,
    `${quote(section.title)} is left out: it does not look like a question. Write \`### Question N: Title\`.`,
  );
}

function readRangeQuestions(
  section: Section,
  range: { from: number; to: number },
  lines: readonly Line[],
  category: Category | null,
  warn: Warn,
): Question[] {
  const { before, questions } = splitRange(splitFooter(lines, warn).body, range);
  const shared = emptyMetadata();
  const rest = dropPlaceholders(splitMetadata(before, shared, warn), warn);
  shared.category ??= category;
  for (const line of rest) {
    if (line.kind === 'blank' || line.kind === 'rule') continue;
    warn(
      line.number,
      `${quote(line.text)} belongs to none of the questions of this range and is left out: write \`**Question ${range.from}: Title**\` above it.`,
    );
  }
  const expected = range.to - range.from + 1;
  if (questions.length !== expected) {
    warn(
      section.line,
      `This heading announces ${expected} questions, ${questions.length} ${questions.length === 1 ? 'is' : 'are'} below it: write \`### Question N: Title\` for each.`,
    );
  }
  return questions.map(({ number, title, own, lines: inner }) => {
    const name = title || `Question ${number}`;
    const heading = { title: name, line: own.number, anchor: section.slug, own };
    const question = readQuestion(heading, inner, shared, warn);
    bulletsAsKeyPoints(question);
    return question;
  });
}

/** Bullets right under a question of a range are what its answer must hit. */
export function bulletsAsKeyPoints({ body }: Question): void {
  const { items, loose } = readItems(body.model);
  if (body.keyPoints.length > 0 || items.length === 0 || hasText(loose)) return;
  body.keyPoints = items;
  body.model = [];
}
