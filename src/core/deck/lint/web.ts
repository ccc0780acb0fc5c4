import type { Note } from '../../model.ts';
import type { Compilation } from '../compile.ts';
import { slugOfNote } from '../teachingOrder.ts';
import { namesOf } from '../termName.ts';
import type { Term } from '../terms.ts';
import type { FileWarning } from '../warn.ts';
import { prose } from './words.ts';

/** A term where it stands: in its file, and in the order in which terms are taught. */
interface Placed {
  path: string;
  term: Term;
  note: Note;
  module: string;
  /** Among all terms of the set, as they are taught. */
  place: number;
}

/**
 * Do the See also links of our own glossaries form one web, and does each definition rest on what comes before it?
 * A term that nothing links to, or that cannot be reached from the first one taught, is found by nobody who follows
 * links; a later term that a definition uses must be linked.
 */
export function lintWeb(
  compilations: readonly Compilation[],
  orders: Readonly<Record<string, readonly string[]>>,
): FileWarning[] {
  const placed = placeTerms(compilations, orders);
  return [...unreachable(placed), ...usedTooEarly(placed)];
}

function placeTerms(
  compilations: readonly Compilation[],
  orders: Readonly<Record<string, readonly string[]>>,
): Placed[] {
  const found = compilations.flatMap(({ deck, parsed, entries }) => {
    const { module } = deck;
    if (deck.kind !== 'glossary' || module === null) return [];
    const order = orders[module] ?? [];
    const terms = new Map(
      entries.flatMap((entry) => (entry.kind === 'term' ? [[entry.slug, entry.term]] : [])),
    );
    return deck.notes.flatMap((note): Omit<Placed, 'place'>[] => {
      const term = terms.get(slugOfNote(note));
      return term && order.length > 0 ? [{ path: parsed.path, term, note, module }] : [];
    });
  });
  // Notes stand in their module's teaching order already.
  return found
    .toSorted((a, b) => (a.module < b.module ? -1 : Number(a.module > b.module)))
    .map((each, place) => ({ ...each, place }));
}

/** Terms that following links from the first one taught does not reach. */
function unreachable(placed: readonly Placed[]): FileWarning[] {
  const byId = new Map(placed.map((each) => [each.note.id, each]));
  const reached = new Set<Placed>();
  const open = placed.slice(0, 1);
  for (let next = open.pop(); next; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const id of next.note.links) {
      const to = byId.get(id);
      if (to) open.push(to);
    }
  }
  return placed
    .filter((each) => !reached.has(each))
    .map(({ path, term }) => ({
      path,
      line: term.line,
      message: `No chain of See also links leads to ${term.name.base}: name it in the See also of a term that has to do with it.`,
      severity: 'error',
    }));
}

/** Names that mean a term wherever they stand; `Layer` or `Head` may be a plain word, so they are left to readers. */
const isTelling = (name: string) =>
  name.length > 2 && (/[A-Z0-9].*[A-Z0-9]/.test(name) || / \p{L}/u.test(name));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Definitions that use a later term without a link to it. */
function usedTooEarly(placed: readonly Placed[]): FileWarning[] {
  const named = placed.flatMap((each) => {
    const names = namesOf(each.term.name, each.note.aliases).filter(isTelling);
    if (names.length === 0) return [];
    const any = names.map(escaped).join('|');
    // What is written in capitals means a name, the rest may begin a sentence.
    const flags = names.some((name) => /[A-Z].*[A-Z]|\d/.test(name)) ? 'u' : 'iu';
    return [
      { ...each, words: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any})(?![\\p{L}\\p{N}_])`, flags) },
    ];
  });
  return placed.flatMap(({ path, term, note, place }) => {
    const text = prose(term.body);
    return named
      .filter((later) => later.place > place && !note.links.includes(later.note.id))
      .filter(({ words }) => words.test(text))
      .map((later) => ({
        path,
        line: term.line,
        message: `${term.name.base} uses ${later.term.name.base}, which is taught later (${later.module}): link it in See also, teach it first, or say it in other words.`,
        severity: 'error' as const,
      }));
  });
}
