import { type Acronym, readAcronyms } from './acronyms.ts';
import { type Fact, readIndex } from './glossaryIndex.ts';
import { type GlossarySection, sectionKind, strayIndex } from './glossarySections.ts';
import { readLabel, splitFooter } from './labels.ts';
import type { Line } from './lines.ts';
import { mergeTwins } from './mergeTerms.ts';
import type { Section } from './sections.ts';
import { readTerm, type Term } from './terms.ts';
import { applyFacts } from './termFacts.ts';
import { quote, type Warn } from './warn.ts';

export interface Glossary {
  kind: 'glossary';
  title: string;
  /** In file order, aliases among them. */
  terms: Term[];
  acronyms: Acronym[];
}

/** Sections → terms, acronyms, and what the indexes say of the terms. */
export function readGlossary(title: string, sections: readonly Section[], warn: Warn): Glossary {
  const terms: Term[] = [];
  let acronymLines: Line[] = [];
  let facts: Fact[] = [];
  let state: GlossarySection = 'terms';
  let stray: GlossarySection | null = null;

  for (let i = 0; i < sections.length; i++) {
    const section = sections[i];
    if (!section) continue;
    if (section.level <= 2) {
      state = section.level === 0 ? 'terms' : sectionKind(section.title);
      stray = null;
    }
    if (section.level === 3 && state === 'terms') stray = strayIndex(section.title);
    const kind = stray ?? state;

    if (kind === 'terms' && section.level === 3) {
      let lines = [...section.body];
      // H4s and deeper belong to the term above them.
      while ((sections[i + 1]?.level ?? 0) > 3) {
        const inner = sections[++i];
        if (inner?.own) lines = lines.concat(inner.own, inner.body);
      }
      terms.push(readTerm(section, lines, warn).term);
    } else if (kind === 'terms') {
      if (section.level !== 1 && section.level !== 0) warnOfLooseText(section, warn);
    } else {
      const lines =
        section.level > 2 && section.own ? [section.own, ...section.body] : section.body;
      if (kind === 'acronyms') acronymLines = acronymLines.concat(splitFooter(lines, warn).body);
      else if (kind === 'module-index' || kind === 'difficulty-index') {
        facts = facts.concat(readIndex(splitFooter(lines, warn).body, warn));
      } else if (kind === 'other' && section.level <= 2) {
        warn(
          section.line,
          `The section ${quote(section.title)} is left out: it holds no terms. Write a term as \`### Name\` under a letter.`,
        );
      }
    }
  }
  const merged = mergeTwins(terms, warn);
  applyFacts(merged, facts, warn);
  return { kind: 'glossary', title, terms: merged, acronyms: readAcronyms(acronymLines, warn) };
}

function warnOfLooseText(section: Section, warn: Warn): void {
  const loose = splitFooter(section.body, warn).body.find(
    (line) =>
      line.kind !== 'blank' &&
      line.kind !== 'rule' &&
      !/^[*_(].*[*_)]$/.test(line.text.trim()) &&
      !readLabel(line.text),
  );
  if (loose) {
    warn(
      loose.number,
      `This text under ${quote(section.title)} belongs to no term and is left out: write a heading \`### Name\` above it.`,
    );
  }
}
