import type { NoteType } from './ankiModel.ts';
import { clozeNumbers, readClozes } from './gaps.ts';
import { maskField } from './occlusion.ts';
import { isBlank, type Part, parseTemplate } from './template.ts';

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

const clozeFields = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    if (part.kind === 'section') return clozeFields(part.parts);
    return part.kind === 'field' && part.filters.includes('cloze') ? part.name : [];
  });

/** Words of the template itself, and names such as `Tags`, ask nothing. */
function showsField(parts: readonly Part[], filled: ReadonlySet<string>): boolean {
  return parts.some((part) => {
    if (part.kind === 'text') return false;
    if (part.kind === 'field') return filled.has(part.name);
    return filled.has(part.name) === part.filled && showsField(part.parts, filled);
  });
}

/** Why fields make no card, and what to write. */
export function noCard(type: NoteType, fields: readonly string[]): string {
  if (!type.cloze)
    return 'No card comes out of these fields: write what its question shows, or undo the last change.';
  return maskField({ fields }) >= 0
    ? 'No part of the picture is hidden.'
    : 'Nothing is hidden yet: select some words and choose Hide, or write {{c1::words}}.';
}
