import type { CompiledDeck } from '../model.ts';
import { blockLine } from './blockLines.ts';
import { isLetter } from './glossarySections.ts';
import { questionTitle } from './interview.ts';
import { readLabel } from './labels.ts';
import { readRange } from './ranges.ts';
import type { Section } from './sections.ts';

/**
 * Which kind a file is, by what stands in it. Numbered questions make an interview; blocks make
 * cards; H3s are terms only where something says glossary (its title, letters as H2s, See also
 * lines, fields of a term), or else any README would be one. Null: no cards in it.
 */
export function detectKind(
  title: string,
  sections: readonly Section[],
): CompiledDeck['kind'] | null {
  const questions = sections.filter(
    ({ level, title: heading }) =>
      level > 1 && level < 4 && (questionTitle(heading) !== null || readRange(heading) !== null),
  ).length;
  const terms = sections.filter(({ level }) => level === 3).length;
  const blocks = countBlocks(sections);

  // A glossary may define a thing called Question 1, a deck may have a heading of that name.
  const mostly = questions * 2 >= terms || /\binterview\b|\bquestions\b/i.test(title);
  if (questions > 0 && questions >= blocks.marked && mostly) return 'interview';
  if (terms > 0 && blocks.marked <= terms && isGlossary(title, sections)) return 'glossary';
  if (blocks.marked > 0) return 'cards';
  if (/\binterview\b/i.test(title) && hasQuestionFields(sections)) return 'interview';
  if (terms > 0 && isGlossary(title, sections)) return 'glossary';
  if (isGlossary(title, sections) && sections.some((section) => section.level > 1)) {
    // An empty glossary says so itself: its acronyms may still make cards.
    return blocks.other > 0 ? 'cards' : 'glossary';
  }
  return blocks.other > 0 ? 'cards' : null;
}

/** `marked`: Q:, C: lines; `other`: pairs and lines of `?`, which ordinary text may hold by chance. */
function countBlocks(sections: readonly Section[]): { marked: number; other: number } {
  let marked = 0;
  let other = 0;
  for (const { body } of sections) {
    for (const line of body) {
      const kind = blockLine(line);
      if (kind === 'question' || kind === 'cloze') marked++;
      else if (kind === 'pair' || kind === 'parting') other++;
    }
  }
  return { marked, other };
}

const glossaryTitle =
  /\b(?:glossar(?:y|ies)|terminology|terms|vocabulary|dictionary|lexicon|definitions)\b/i;

function isGlossary(title: string, sections: readonly Section[]): boolean {
  if (glossaryTitle.test(title)) return true;
  const letters = sections.filter((section) => section.level === 2 && isLetter(section.title));
  if (letters.length > 0) return true;
  return sections.some(({ level, body }) => level === 3 && body.some(isTermLine));
}

function isTermLine(line: Section['body'][number]): boolean {
  if (line.kind === 'code') return false;
  if (/\bsee also:?\W*:?\s*\[/i.test(line.text) || /^see \[[^\]]+\]\(#/i.test(line.text))
    return true;
  const label = readLabel(line.text);
  if (!label) return false;
  return (
    /^aliases$/i.test(label.label) ||
    (/^difficulty$/i.test(label.label) && /^(?:beginner|intermediate|advanced)$/i.test(label.value))
  );
}

function hasQuestionFields(sections: readonly Section[]): boolean {
  return sections.some(
    ({ level, body, title }) =>
      level > 2 &&
      (/^question$/i.test(title) || body.some((line) => /^\*\*question\b/i.test(line.text.trim()))),
  );
}
