import type { Category, CompiledDeck, Directions } from '../model.ts';
import type { ParsedFile } from './parse.ts';

/** What a deck comes to. */
export interface DeckCounts {
  /** Terms with a definition; other names and bare acronyms are none. */
  terms: number;
  /** Drafts among them. */
  questions: number;
  drafts: number;
  /** Follow-ups with an answer: each is a card. */
  followUps: number;
  /** All but those of a term's acronym, which a deck must ask for. */
  cards: number;
  /** Questions, drafts among them. */
  byCategory: Partial<Record<Category, number>>;
  /** Questions, drafts among them; keys `L3` to `L7`. */
  byLevel: Record<string, number>;
}

export function countDeck({ notes }: Pick<CompiledDeck, 'notes'>): DeckCounts {
  const counts: DeckCounts = {
    terms: 0,
    questions: 0,
    drafts: 0,
    followUps: 0,
    cards: 0,
    byCategory: {},
    byLevel: {},
  };
  for (const note of notes) {
    counts.cards += note.cards.filter((card) => card.kind !== 'expansion').length;
    counts.followUps += note.cards.filter((card) => card.kind === 'followup').length;
    if (note.cards.some((card) => card.kind === 'term')) counts.terms++;
    if (note.kind !== 'question') continue;
    counts.questions++;
    if (note.draft) counts.drafts++;
    if (note.category)
      counts.byCategory[note.category] = (counts.byCategory[note.category] ?? 0) + 1;
    if (note.level) counts.byLevel[`L${note.level}`] = (counts.byLevel[`L${note.level}`] ?? 0) + 1;
  }
  return counts;
}

/** Entries of a glossary that are only another name for a term: no cards of their own. */
export function countAliases({ content }: Pick<ParsedFile, 'content'>): number {
  return content?.kind === 'glossary'
    ? content.terms.filter((term) => term.aliasOf !== null).length
    : 0;
}

/** What a deck brings: at once, and when what comes before it has been learned. */
export interface Coming {
  /** Cards that come in turn. */
  now: number;
  /** Reverse cards, once their term is known well, and follow-ups, the day after their question. */
  later: number;
  /** Interview questions, in their own lane. */
  questions: number;
  /** Cards of a term's acronym, which this choice leaves out. */
  acronyms: number;
  /** Not studied until they have an answer. */
  drafts: number;
}

/** Counts what the notes bring under a deck's choice of directions. */
export function countComing(
  notes: CompiledDeck['notes'],
  directions: Directions = 'later',
): Coming {
  const coming: Coming = { now: 0, later: 0, questions: 0, acronyms: 0, drafts: 0 };
  for (const { draft, cards } of notes) {
    if (draft) coming.drafts++;
    for (const { kind } of draft ? [] : cards) {
      if (kind === 'question') coming.questions++;
      else if (kind === 'followup') coming.later++;
      else if (kind === 'expansion') coming[directions === 'acronyms' ? 'now' : 'acronyms']++;
      else if (kind !== 'definition' || directions === 'both') coming.now++;
      else if (directions !== 'one') coming.later++;
    }
  }
  return coming;
}
