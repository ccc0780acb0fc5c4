import type { Outline } from '../../core/curriculum/curriculum.ts';
import { withInner } from '../../core/curriculum/deckPath.ts';
import type { Deck } from '../../core/model.ts';

/** What the address names: a deck with those within it, all decks of a module or a track, or what a search finds. */
export type Named = Partial<Record<'deck' | 'module' | 'track' | 'search', string>>;

/** What the figures are over. */
export interface Scope {
  /** As the choice has it: `deck:<id>`; empty for everything. */
  value: string;
  title: string;
  /** Numbers of its decks; null for the whole collection, with the log of decks that are gone. */
  decks: readonly number[] | null;
  /** The search that finds its cards; null where decks say all. */
  search: string | null;
}

/** The choice that asks for a search. */
export const SEARCH = 'search:';

export const everything: Scope = { value: '', title: 'All decks', decks: null, search: null };

type Shown = Pick<Deck, 'number' | 'id' | 'title' | 'module' | 'hash'>;

/** What can be chosen besides everything, by kind; tracks and modules of which no deck is here are left out. */
export function scopesOf(decks: readonly Shown[], { tracks, modules }: Outline) {
  const within = (ids: readonly string[]) =>
    decks
      .filter(({ module }) => module !== null && ids.includes(module))
      .map((deck) => deck.number);
  const groups: { label: string; scopes: Scope[] }[] = [
    {
      label: 'Tracks',
      scopes: tracks.map(({ id, title, modules: of }) => {
        return { value: `track:${id}`, title, decks: within(of), search: null };
      }),
    },
    {
      label: 'Modules',
      scopes: modules.map(({ id, number, title }) => {
        return {
          value: `module:${id}`,
          title: `${number}. ${title}`,
          decks: within([id]),
          search: null,
        };
      }),
    },
    {
      label: 'Decks',
      scopes: decks.map((deck) => ({
        value: `deck:${deck.id}`,
        title: deck.title,
        decks: withInner(decks, deck).map(({ number }) => number),
        search: null,
      })),
    },
  ];
  return groups
    .map(({ label, scopes }) => ({ label, scopes: scopes.filter((scope) => scope.decks?.length) }))
    .filter(({ scopes }) => scopes.length > 0);
}

/** The scope that an address names; everything where it names none that is here. */
export function scopeFor(named: Named, groups: ReturnType<typeof scopesOf>): Scope {
  const { search } = named;
  if (search) return { value: SEARCH, title: search, decks: null, search };
  const kind = (['deck', 'module', 'track'] as const).find((each) => named[each]);
  if (!kind) return everything;
  const value = `${kind}:${named[kind]}`;
  return groups.flatMap(({ scopes }) => scopes).find((each) => each.value === value) ?? everything;
}

/** What the address says for a choice: the other kinds are taken out of it. */
export function addressOf(value: string): Record<keyof Named, string | null> {
  const [, kind, id = null] = /^(\w+):(.*)$/s.exec(value) ?? [];
  return {
    deck: kind === 'deck' ? id : null,
    module: kind === 'module' ? id : null,
    track: kind === 'track' ? id : null,
    search: kind === 'search' ? id : null,
  };
}
