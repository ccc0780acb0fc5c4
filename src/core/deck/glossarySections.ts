/** What a heading of a glossary opens. */
export type GlossarySection =
  | 'terms'
  | 'module-index'
  | 'difficulty-index'
  | 'acronyms'
  | 'contents'
  | 'other';

/** `Additional Terms`, `Advanced Topics (…)`: terms, whatever else the heading mentions. */
const moreTerms =
  /^(?:additional|more|advanced|further|extra|new|other|supplementary|extended|core|basic|intermediate|emerging|specialized|specialised|general|common|miscellaneous|key)\b.*\b(?:terms?|topics?|concepts?|terminology|vocabulary|entries|definitions?)$/i;

const kinds: [GlossarySection, RegExp][] = [
  [
    'contents',
    /^(?:table of contents|contents|toc|navigation|quick (?:links|navigation)|jump to)\b/i,
  ],
  ['acronyms', /\b(?:acronyms?|abbreviations?|initialisms)\b/i],
  ['other', /\bcoverage\b|^summary\b|\bsummary$|\bstatistics$|^stats$|\bbreakdown$/i],
  [
    'difficulty-index',
    /\bdifficulty\b.*\bindex\b|\bindex\b.*\bdifficulty\b|\bby (?:difficulty|level)\b|\blevel index\b|^difficulty levels?$/i,
  ],
  ['module-index', /\bindex\b|\bcross[- ]?references?\b|\bby (?:module|topic|category|subject)\b/i],
  [
    'other',
    /^usage\b|\busage guide\b|\bhow to use\b|\bglossary (?:maintenance|updates?|information|notes)\b|\b(?:reader|study|learning|style|contribution|quick)['’]?s? (?:guide|path|reference)\b|^(?:about|introduction|overview|preface|legend|notation|conventions|contribut\w+|changelog|revision history|version history|maintenance|feedback|license|credits|acknowledge?ments|references|further reading|resources|additional resources|external (?:links|resources)|bibliography|related (?:resources|documents|materials)|footer|notes|end of .*)\b/i,
  ],
];

/** The kind of an H1 or H2 by its words; what is no index, guide or list holds terms. */
export function sectionKind(title: string): GlossarySection {
  const bare = title
    .replace(/\([^)]*\)/g, '')
    .replace(/^[^\p{L}\p{N}#]+/u, '')
    .trim();
  if (isLetter(bare) || moreTerms.test(bare)) return 'terms';
  return kinds.find(([, words]) => words.test(bare))?.[0] ?? 'terms';
}

/** `A`, `#`, `0-9`, `A–C`, `Numbers`, `Symbols`. */
export function isLetter(title: string): boolean {
  return /^(?:\p{L}|#|\p{L}\s*[-–—/&]\s*\p{L}|\d\s*[-–—]\s*\d|\d|numbers?|numeric|symbols?|letter \p{L}|numbers (?:and|&) symbols)$/iu.test(
    title.trim(),
  );
}

/** An H3 that is surely no term, though it stands among terms. Strict: `Inverted Index` is a term. */
const noTerm =
  /^(?:(?:cross[- ]?references?|difficulty(?: level)?|module|level|topic|alphabetical|term) index(?: by .*)?|index (?:by|of) .*|usage guide|how to use this.*|(?:acronyms?|abbreviations?)(?: (?:reference|list|index|guide|glossary))?|acronym reference.*|module coverage(?: summary)?|coverage summary|table of contents|module \d+(?:\s*[:–—-].*)?|(?:beginner|intermediate|advanced|expert)(?:[- ]level)?(?: terms| concepts)?|for (?:beginners?|intermediate|advanced)\b.*|document (?:info|information|history))$/i;

/** The section an H3 opens although it stands among terms, or null where it is a term. */
export function strayIndex(title: string): GlossarySection | null {
  const bare = title.replace(/\([^)]*\)/g, '').trim();
  if (!noTerm.test(bare)) return null;
  const kind = sectionKind(bare);
  if (kind !== 'terms') return kind;
  return /^module/i.test(bare) ? 'module-index' : 'difficulty-index';
}
