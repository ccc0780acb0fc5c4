import { readGlossary } from '../../deck/glossary.ts';
import { readLabel } from '../../deck/labels.ts';
import { readLines, textOf } from '../../deck/lines.ts';
import { plainText } from '../../deck/plainText.ts';
import { readSections } from '../../deck/sections.ts';
import type { Reference } from '../../deck/seeAlso.ts';
import { tagsText } from '../../deck/tags.ts';
import { namesOf, readTermName } from '../../deck/termName.ts';
import type { Term } from '../../deck/terms.ts';
import type { Note } from '../../model.ts';
import { type Field, fieldLines } from './fieldLines.ts';

/**
 * A term as an entry of a glossary (DECK-FORMAT.md §1); null where its text holds none.
 * @param acronyms those that the file's own list says of its terms
 */
export function writeTerm(
  note: Note,
  slug: string | null,
  acronyms: ReadonlySet<string>,
): string | null {
  const lines = readLines(note.source, ignore);
  const [term] = readGlossary('', readSections(lines), ignore).terms;
  if (!term) return null;
  const heading = headingOf(note, lines[0]?.text ?? '');
  const body = textOf(term.body);
  const seeAlso = seeAlsoLines(term.seeAlso);
  // A text that begins with a label would be one of the fields.
  const parts = readLabel(body.split('\n')[0] ?? '') ? [...seeAlso, body] : [body, ...seeAlso];
  return [
    `### ${heading}`,
    ...fieldLines(fieldsOf(note, slug, term, heading, acronyms)),
    ...parts.flatMap((part) => (part === '' ? [] : ['', part])),
  ].join('\n');
}

const ignore = () => {};

/** As its text has it, marks and all, where that still is the term's name. */
function headingOf({ title }: Note, line: string): string {
  const written = line.replace(/^ {0,3}#{1,6}\s*/, '').replace(/\s+#+\s*$/, '');
  return readTermName(written).full === title ? written : title;
}

function fieldsOf(
  note: Note,
  slug: string | null,
  term: Term,
  heading: string,
  acronyms: ReadonlySet<string>,
): Field[] {
  const modules = note.tags.flatMap((tag) => /^module-(\d+)$/.exec(tag)?.[1] ?? []);
  const tags = note.tags.filter((tag) => !/^module-\d+$/.test(tag));
  const named = readTermName(heading);
  const { expansion } = term.name;
  const known = new Set([...namesOf(named), expansion, ...acronyms]);
  const { difficulty } = note;
  return [
    ['Difficulty', difficulty === null ? '' : difficulty[0]!.toUpperCase() + difficulty.slice(1)],
    ['Module', modules.join(', ')],
    ['Id', slug ?? ''],
    ['Expansion', expansion === named.expansion ? '' : expansion],
    ['Aliases', note.aliases.filter((alias) => !known.has(alias)).join(', ')],
    ['Tags', tagsText(tags)],
  ];
}

/** Links and mere names stand in lines of their own: side by side they would change their order. */
function seeAlsoLines(references: readonly Reference[]): string[] {
  const runs: Reference[][] = [];
  for (const each of references) {
    const last = runs.at(-1);
    if (last && (last[0]!.href === '') === (each.href === '')) last.push(each);
    else runs.push([each]);
  }
  return runs.map((run) => `See also: ${run.map(referenceText).join(', ')}.`);
}

function referenceText({ text, href }: Reference): string {
  const marked = plainText(text) === text ? text : `\`${text}\``;
  return href === '' ? marked : `[${marked}](${href})`;
}
