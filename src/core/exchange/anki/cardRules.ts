import type { FieldProblem } from '../../deck/noteProblem.ts';
import type { NoteType } from './ankiModel.ts';
import { clozeNumbers, readClozes } from './gaps.ts';
import { maskField } from './occlusion.ts';
import { isBlank, type Part, parseTemplate } from './template.ts';

type FieldPart = Extract<Part, { kind: 'field' }>;

/** Most cards of a note that hides words. */
const mostClozes = 500;

/**
 * The places of the cards that a note with these fields has by Anki's rules, in their order: of one that hides words one
 * for each number in a field that its question shows so, else one for each template whose question shows a field that is
 * not empty.
 */
export function cardOrds(type: NoteType, fields: readonly string[]): number[] {
  if (type.cloze) {
    const asked = new Set(clozeFields(parseTemplate(type.templates[0]?.question ?? '')));
    const own = fields.filter((_, at) => asked.has(type.fields[at]?.name ?? ''));
    const hidden = clozeNumbers(own.flatMap((field) => readClozes(field)));
    return [...hidden]
      .filter((number) => number > 0 && number <= mostClozes)
      .map((number) => number - 1)
      .sort((a, b) => a - b);
  }
  const filled = new Set(
    type.fields.flatMap(({ name }, at) => (isBlank(fields[at] ?? '') ? [] : name)),
  );
  return type.templates
    .filter(({ question }) => showsField(parseTemplate(question), filled))
    .map(({ ord }) => ord)
    .sort((a, b) => a - b);
}

const clozeFields = (parts: readonly Part[]) =>
  fieldsIn(parts, ({ filters }) => filters.includes('cloze'));

/** Names of the fields that a template shows, some of them only. */
function fieldsIn(
  parts: readonly Part[],
  some: (part: FieldPart) => boolean = () => true,
): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'section') return fieldsIn(part.parts, some);
    return part.kind === 'field' && some(part) ? part.name : [];
  });
}

/** Words of the template itself, and names such as `Tags`, ask nothing. */
function showsField(parts: readonly Part[], filled: ReadonlySet<string>): boolean {
  return parts.some((part) => {
    if (part.kind === 'text') return false;
    if (part.kind === 'field') return filled.has(part.name);
    return filled.has(part.name) === part.filled && showsField(part.parts, filled);
  });
}

/** Why fields make no card, and what to write; `field` is the place of the one that would make one. */
export function noCard(type: NoteType, fields: readonly string[]): FieldProblem {
  const named = (names: readonly string[]) =>
    Math.max(
      0,
      type.fields.findIndex(({ name }) => names.includes(name)),
    );
  const question = parseTemplate(type.templates[0]?.question ?? '');
  if (type.cloze) {
    const field = String(named(clozeFields(question)));
    const message =
      maskField({ fields }) >= 0
        ? 'No part of the picture is hidden.'
        : 'Nothing is hidden yet: write {{c1::words}} around what is asked for.';
    return { field, message };
  }
  const at = named(fieldsIn(question));
  const message = `These fields make no card, since its question would be empty: write something in ${type.fields[at]!.name}.`;
  return { field: String(at), message };
}
