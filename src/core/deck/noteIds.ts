import type { Acronym } from './acronyms.ts';
import type { Block } from './blocks.ts';
import { wordsOf } from './expandBlock.ts';
import type { Glossary } from './glossary.ts';
import type { Interview } from './interview.ts';
import type { Cards } from './blocks.ts';
import type { ParsedFile } from './parse.ts';
import { plainText } from './plainText.ts';
import { type Question, questionSlug } from './questions.ts';
import { looseKey, makeSlugger, shortSlug, slugOf } from './slug.ts';
import { namesOf } from './termName.ts';
import { hasDefinition, type Term } from './terms.ts';
import type { Warn } from './warn.ts';

/** A part of a file that becomes a note, and the note's slug. */
export type Entry =
  | { kind: 'term'; slug: string; term: Term }
  | { kind: 'acronym'; slug: string; acronym: Acronym }
  | { kind: 'question'; slug: string; question: Question }
  | { kind: 'block'; slug: string; block: Block };

interface Wanted {
  id: string | null;
  line: number;
  /** What the slug is made of where no id is given. */
  slug: string;
}

/** Explicit ids must differ; the others make way for them and for each other. */
function giveSlugs(wanted: readonly Wanted[], warn: Warn): string[] {
  const explicit = new Map<string, number>();
  for (const { id, line } of wanted) {
    if (id === null) continue;
    const before = explicit.get(id);
    if (before !== undefined) {
      warn(
        line,
        `The id “${id}” is already used in line ${before}: give one of the two another id.`,
        'error',
      );
    } else explicit.set(id, line);
  }
  const slugger = makeSlugger(explicit.keys());
  return wanted.map(({ id, slug }) => id ?? slugger(slug || 'card'));
}

/** What of a parsed file becomes notes, each with its slug, in file order. */
export function readEntries(parsed: ParsedFile): Entry[] {
  const { content, warn } = parsed;
  if (content?.kind === 'glossary') return termEntries(content, warn);
  if (content?.kind === 'interview') return questionEntries(content, warn);
  return content ? blockEntries(content, warn) : [];
}

function termEntries(glossary: Glossary, warn: Warn): Entry[] {
  const terms = glossary.terms.filter((term) => {
    if (hasDefinition(term)) return true;
    if (term.aliasOf === null) {
      warn(
        term.line,
        `${term.name.full} has no text, so it makes no card: write its definition under the heading.`,
      );
    }
    return false;
  });
  const taken = new Set(
    glossary.terms.flatMap((term) =>
      [term.name.base, ...term.name.aliases, ...term.aliases].map((name) => looseKey(name)),
    ),
  );
  const acronyms = glossary.acronyms.filter(({ acronym }) => !taken.has(looseKey(acronym)));
  const wanted = [
    ...terms.map((term) => ({
      id: term.id,
      line: term.line,
      // A heading's picture leaves a hyphen in its slug.
      slug: (term.anchors[0] ?? '').replace(/^-+/, '') || slugOf(term.name.full),
    })),
    ...acronyms.map(({ acronym, line }) => ({ id: null, line, slug: slugOf(acronym) })),
  ];
  const slugs = giveSlugs(wanted, warn);
  return [
    ...terms.map((term, index): Entry => ({ kind: 'term', slug: slugs[index] ?? '', term })),
    ...acronyms.map((acronym, index): Entry => ({
      kind: 'acronym',
      slug: slugs[terms.length + index] ?? '',
      acronym,
    })),
  ];
}

function questionEntries({ questions }: Interview, warn: Warn): Entry[] {
  const slugs = giveSlugs(
    questions.map(({ metadata, line, title }) => ({
      id: metadata.id,
      line,
      slug: questionSlug(title),
    })),
    warn,
  );
  checkFollowUpIds(questions, warn);
  return questions.map((question, index) => ({
    kind: 'question',
    slug: slugs[index] ?? '',
    question,
  }));
}

function checkFollowUpIds(questions: readonly Question[], warn: Warn): void {
  for (const { body } of questions) {
    const seen = new Set<string>();
    for (const { id, line } of body.followUps) {
      if (id === null) continue;
      if (seen.has(id))
        warn(
          line,
          `Two follow-ups of this question have the id “${id}”: give one another id.`,
          'error',
        );
      seen.add(id);
    }
  }
}

function blockEntries({ blocks }: Cards, warn: Warn): Entry[] {
  const slugs = giveSlugs(
    blocks.map((block) => ({
      id: block.id,
      line: block.line,
      slug: shortSlug(plainText(wordsOf(block))),
    })),
    warn,
  );
  return blocks.map((block, index) => ({ kind: 'block', slug: slugs[index] ?? '', block }));
}

/** All names under which links may look for an entry. */
export function entryNames(entry: Entry): string[] {
  if (entry.kind === 'term') return namesOf(entry.term.name, entry.term.aliases);
  if (entry.kind === 'acronym') return [entry.acronym.acronym, entry.acronym.expansion];
  return entry.kind === 'question' ? [entry.question.title] : [];
}
