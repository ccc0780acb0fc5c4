import type { Glob } from './glob.ts';

/** A place in what was typed: from a character to the one before `to`. */
export interface Span {
  from: number;
  to: number;
}

/** What is wrong with a search, where, and how to mend it. */
export interface SearchProblem extends Span {
  message: string;
}

export const comparisons = ['<=', '>=', '!=', '<', '>', '='] as const;
export type Comparison = (typeof comparisons)[number];

/** Figures of a card that can be compared. */
export const properties = ['ivl', 'due', 'reps', 'lapses', 's', 'd', 'r'] as const;
export type Property = (typeof properties)[number];

export const states = ['due', 'new', 'learn', 'review', 'suspended', 'buried', 'marked'] as const;
export type StateName = (typeof states)[number];

/** Parts of a note that can be searched by name. */
export const fields = ['title', 'alias', 'front', 'back', 'source'] as const;
export type FieldName = (typeof fields)[number];

/** How a text is looked for: wildcards, a regular expression, or whole words. */
export type Pattern =
  | { by: 'glob'; glob: Glob; plain: boolean }
  | { by: 'regex'; regex: RegExp; plain: boolean };

export type NameKind = 'deck' | 'module' | 'track' | 'category' | 'company' | 'preset';

/** Something that has one of these names; null: that has none. */
type Named<K extends NameKind> = K extends NameKind ? { kind: K; glob: Glob | null } : never;

/** One thing that a card or its note is or is not. */
export type Leaf =
  /** `fields` null: anywhere in the readable text. `whole`: the field is no more than this. */
  | { kind: 'text'; fields: readonly FieldName[] | null; whole: boolean; pattern: Pattern }
  | { kind: 'tag'; pattern: Pattern | null }
  | Named<NameKind>
  | { kind: 'note'; glob: Glob }
  | { kind: 'id'; glob: Glob }
  /** `at`: the card's place in its note, from 1; else by the name of its template. */
  | { kind: 'card'; at: number; glob: Glob }
  | { kind: 'cards'; numbers: ReadonlySet<number> }
  | { kind: 'is'; state: StateName }
  | { kind: 'flag'; colour: number }
  | { kind: 'level'; compare: Comparison; level: number }
  | { kind: 'prop'; property: Property; compare: Comparison; value: number }
  /** Answered in the last so many days; `rating` 0: whichever button. */
  | { kind: 'rated'; days: number; rating: number }
  | { kind: 'added' | 'edited' | 'introduced'; days: number };

/** A search as a tree; an empty one finds all cards. */
export type SearchNode =
  | { kind: 'and'; parts: readonly SearchNode[] }
  | { kind: 'or'; parts: readonly SearchNode[] }
  | { kind: 'not'; part: SearchNode }
  | Leaf;
