import type { CompiledDeck, Note } from '../model.ts';
import { unescapeHtml } from './html.ts';
import { match, type Match } from './match.ts';
import { type Print, printOf } from './prints.ts';
import { slugOfNote } from './teachingOrder.ts';
import type { WrittenIds } from './written.ts';

/** What was in the deck that an import goes to. */
export interface Known {
  /** Those in use first and in order, then those no longer in its text. */
  prints: readonly Print[];
  inUse: number;
}

/** What becomes of one note of an import. */
export interface Fate {
  /** Id that the compiler gave it, which its links use. */
  from: string;
  /** Id it has from now on. */
  to: string;
  state: 'new' | 'changed' | 'unchanged';
  /** How it was found; null for new ones. */
  by: Match['by'] | null;
  /** Place among the known prints; -1 for new ones. */
  was: number;
  /** Templates of its follow-ups, as far as they get others. */
  templates: Map<string, string>;
}

/** A made id: `note-` and twelve hexadecimal digits. No author writes such ones. */
const made = /^(?:note|followup)-[0-9a-f]{12}$/;

/**
 * Gives the notes of an import the ids that they keep: those of the notes that they are, the ones
 * their author wrote, or new ones. `digits` gives twelve random hexadecimal digits.
 */
export function identifyNotes(
  deck: CompiledDeck,
  written: WrittenIds,
  target: string,
  known: Known,
  digits: () => string,
): Fate[] {
  const here = idHere(target, known);
  const isWritten = deck.notes.map((note) => written.notes.has(slugOfNote(note)));
  const found = findNotes(deck, isWritten, here, known);
  return deck.notes.map((note, at): Fate => {
    const earlier = found.get(at);
    const before = earlier ? known.prints[earlier.was] : undefined;
    const writtenParts = written.followUps.get(slugOfNote(note)) ?? new Set();
    const parts = before ? matchParts(earlier!.print.parts, before.parts, writtenParts) : new Map();
    const templates = new Map(
      note.cards
        .filter(({ kind }) => kind === 'followup')
        .map(({ template: id }) => [
          id,
          parts.get(id) ?? (writtenParts.has(id) ? id : `followup-${digits()}`),
        ]),
    );
    return {
      from: note.id,
      to: before?.id ?? (isWritten[at] ? here(note.id) : `${target}/note-${digits()}`),
      state: !before ? 'new' : before.whole === earlier!.print.whole ? 'unchanged' : 'changed',
      by: earlier?.by ?? null,
      was: earlier?.was ?? -1,
      templates,
    };
  });
}

/** The notes that were there before, by place; of a deck that comes anew not even the prints are made. */
function findNotes(
  deck: CompiledDeck,
  isWritten: readonly boolean[],
  here: (id: string) => string,
  known: Known,
): Map<number, Match & { print: Print }> {
  if (known.prints.length === 0) return new Map();
  const came = deck.notes.map((note) => ({ ...printOf(note), id: here(note.id) }));
  const places = new Map(came.map((print, at) => [print, at]));
  const matches = match({
    came,
    was: known.prints,
    inUse: known.inUse,
    explicit: (print) => isWritten[places.get(print)!] === true,
    explicitBefore: ({ id }) => !made.test(id.slice(id.indexOf('/') + 1)),
  });
  return new Map(matches.map((each) => [each.came, { ...each, print: came[each.came]! }]));
}

/** What an id is in the deck that it comes to: that of a note which first lived elsewhere stays that note's. */
function idHere(target: string, { prints }: Known): (id: string) => string {
  const ids = new Set(prints.map(({ id }) => id));
  const moved = new Map(prints.map(({ id }) => [id.slice(id.indexOf('/') + 1), id]));
  return (id) => {
    const slug = id.slice(id.indexOf('/') + 1);
    const own = `${target}/${slug}`;
    return ids.has(own) ? own : (moved.get(slug) ?? own);
  };
}

/** The same for the follow-ups of one question, whose templates are their ids: what each was. */
function matchParts(
  came: readonly Print[],
  was: readonly Print[],
  written: ReadonlySet<string>,
): Map<string, string> {
  const matches = match({
    came,
    was,
    inUse: was.length,
    explicit: ({ id }) => written.has(id),
    explicitBefore: ({ id }) => !made.test(id),
  });
  return new Map(matches.map((each) => [came[each.came]!.id, was[each.was]!.id]));
}

/** The deck with the ids that its notes keep; `ids` holds those of all decks that came with it. */
export function withIds(
  deck: CompiledDeck,
  fates: readonly Fate[],
  ids: ReadonlyMap<string, string>,
): Note[] {
  const linked = (id: string) => ids.get(id) ?? id;
  return deck.notes.map((note, at): Note => {
    const { to, templates } = fates[at]!;
    const { cards, question, links, ...rest } = note;
    const texts = relinked({ cards, question }, ids);
    return {
      ...rest,
      ...texts,
      id: to,
      links: links.map(linked),
      cards: texts.cards.map((card) => ({
        ...card,
        template: templates.get(card.template) ?? card.template,
      })),
    };
  });
}

/** Every text in it with its links to notes led to their ids: only the compiler writes such links. */
function relinked<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') {
    if (!value.includes('"#note/')) return value;
    return value.replace(/"#note\/([^"]*)"/g, (whole, id: string) => {
      const to = ids.get(decoded(id));
      return to === undefined ? whole : `"#note/${to}"`;
    }) as T;
  }
  if (Array.isArray(value)) return value.map((each) => relinked<unknown>(each, ids)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, relinked<unknown>(each, ids)]),
  ) as T;
}

/** Undoes what `noteLink` does to an id. */
const decoded = (id: string) => decodeURI(unescapeHtml(id));
