import type { Difficulty } from '../model.ts';
import { readLabel, splitFooter } from './labels.ts';
import { hasText, type Line, withoutRules } from './lines.ts';
import { readAliasTarget, type Reference, splitSeeAlso } from './seeAlso.ts';
import { isSlug, slugOf } from './slug.ts';
import { readTags } from './tags.ts';
import { readTermName, type TermName } from './termName.ts';
import type { Warn } from './warn.ts';

/** A term as its file has it. */
export interface Term {
  name: TermName;
  /** 1-based line of the heading. */
  line: number;
  /** GitHub's slugs of its heading; more than one where the term came twice. */
  anchors: string[];
  /** Explicit id, or null. */
  id: string | null;
  difficulty: Difficulty | null;
  /** Module numbers or names, from its own line or from an index. */
  modules: string[];
  tags: string[];
  /** From `**Aliases**`, besides those of the heading. */
  aliases: string[];
  body: Line[];
  seeAlso: Reference[];
  /** Set where the whole text is `See [X](#x).` */
  aliasOf: Reference | null;
  /** All its lines, heading included. */
  source: Line[];
}

const listOf = (value: string) =>
  value
    .split(/\s*[,;]\s*/)
    .map((part) => part.replace(/^`|`$|\.$/g, '').trim())
    .filter((part) => part !== '');

/** `Beginner`, `Intermediate level`, `Expert`, … → a difficulty, else null. */
export function readDifficulty(text: string): Difficulty | null {
  if (/\b(?:beginner|basic|easy|entry|introductory|fundamental)/i.test(text)) return 'beginner';
  if (/\b(?:intermediate|medium|mid)\b/i.test(text)) return 'intermediate';
  if (/\b(?:advanced|expert|hard|difficult)/i.test(text)) return 'advanced';
  return null;
}

/** Reads the fields under a term's heading; says whether the label was one of them. */
function readField(term: Term, label: string, value: string, line: number, warn: Warn): boolean {
  const key = label.toLowerCase();
  if (key === 'id') {
    const id = value.replace(/^`|`$/g, '');
    if (isSlug(id)) term.id = id;
    else {
      term.id = slugOf(id);
      warn(
        line,
        `An id has lower-case letters, digits and hyphens only: write \`**Id**: ${term.id}\`.`,
      );
    }
    return true;
  }
  if (key === 'difficulty' || key === 'level') {
    term.difficulty = readDifficulty(value);
    if (term.difficulty === null) {
      warn(line, 'Unknown difficulty: write Beginner, Intermediate or Advanced.');
    }
    return true;
  }
  if (/^modules?$/.test(key)) term.modules.push(...listOf(value.replace(/\bmodules?\s*/gi, '')));
  else if (/^tags?$/.test(key)) term.tags.push(...readTags(value));
  else if (/^(?:alias(?:es)?|also known as|aka|synonyms?)$/.test(key)) {
    term.aliases.push(...listOf(value));
  } else if (/^(?:acronym|abbreviation)$/.test(key)) term.aliases.push(...listOf(value));
  else if (/^(?:expansion|full (?:form|name)|stands for)$/.test(key)) term.name.expansion = value;
  else return false;
  return true;
}

/** A term from its heading and the lines under it, up to the next heading of its level. */
export function readTerm(
  heading: { heading: string; line: number; slug: string; own: Line | null },
  lines: readonly Line[],
  warn: Warn,
): { term: Term; footer: Line[] } {
  const { body: above, footer } = splitFooter(lines, warn);
  const body = withoutRules(above);
  const term: Term = {
    name: readTermName(heading.heading),
    line: heading.line,
    anchors: [heading.slug],
    id: null,
    difficulty: null,
    modules: [],
    tags: [],
    aliases: [],
    body: [],
    seeAlso: [],
    aliasOf: null,
    source: heading.own ? [heading.own, ...above] : above,
  };
  let start = 0;
  for (; start < body.length; start++) {
    const line = body[start];
    if (!line || line.kind === 'blank') continue;
    const label = readLabel(line.text);
    if (!label || !readField(term, label.label, label.value, line.number, warn)) break;
  }
  const text = body.slice(start).map((line, index) => {
    // `**Definition**: …` says no more than its place does.
    const label = index === 0 ? readLabel(line.text) : null;
    return label && /^definition$/i.test(label.label) ? { ...line, text: label.value } : line;
  });
  term.aliasOf = readAliasTarget(text);
  if (term.aliasOf) return { term, footer };
  const { body: rest, references } = splitSeeAlso(text);
  term.body = rest;
  term.seeAlso = references;
  return { term, footer };
}

/** Has the term a text to learn? */
export function hasDefinition(term: Term): boolean {
  return term.aliasOf === null && hasText(term.body);
}
