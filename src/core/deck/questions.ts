import type { Category } from '../model.ts';
import { splitFooter } from './labels.ts';
import { type Line, withoutRules } from './lines.ts';
import { emptyMetadata, type Metadata, splitMetadata } from './metadata.ts';
import { dropPlaceholders } from './placeholders.ts';
import { type QuestionBody, readQuestionBody } from './questionBody.ts';
import { slugOf } from './slug.ts';
import type { Warn } from './warn.ts';

/** An interview question as its file has it. */
export interface Question {
  title: string;
  line: number;
  /** GitHub's slug of the heading, for links. */
  anchor: string;
  metadata: Metadata;
  body: QuestionBody;
  source: Line[];
}

/** The slug of a question leaves out its number, so that questions can move. */
export function questionSlug(title: string): string {
  return slugOf(title.replace(/[[\]]/g, '')) || 'question';
}

/** A heading's title and the lines under it → a question. `category` is that of the H2 above. */
export function readQuestion(
  heading: { title: string; line: number; anchor: string; own: Line | null },
  lines: readonly Line[],
  given: Partial<Metadata> & { category: Category | null },
  warn: Warn,
): Question {
  const metadata = emptyMetadata();
  // The fields first: after a rule they would look like those of a footer.
  const below = splitMetadata(lines, metadata, warn);
  const rest = dropPlaceholders(splitFooter(below, warn).body, warn);
  const body = readQuestionBody(withoutRules(rest), metadata, warn);
  metadata.category ??= given.category;
  metadata.level ||= given.level ?? 0;
  metadata.minutes ||= given.minutes ?? 0;
  if (metadata.companies.length === 0) metadata.companies = given.companies ?? [];
  return {
    title: heading.title,
    line: heading.line,
    anchor: heading.anchor,
    metadata,
    body,
    source: heading.own ? [heading.own, ...lines] : [...lines],
  };
}
