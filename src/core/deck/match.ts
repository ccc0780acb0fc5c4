import type { Print } from './prints.ts';

/** How a note was found again. */
export type MatchedBy = 'id' | 'question' | 'answer' | 'neighbours';

/** A note of an import and the one that it is. */
export interface Match {
  /** Place in the list of those that came. */
  came: number;
  /** Place in the list of those that were there. */
  was: number;
  by: MatchedBy;
}

export interface Matching {
  /** Prints of what comes, in order. */
  came: readonly Print[];
  /** Prints of what was there; those in use first and in order, then those no longer in the text. */
  was: readonly Print[];
  /** How many of `was` are in use: only they have neighbours. */
  inUse: number;
  /** Whether an id was written by its author; any other is made anew with each reading. */
  explicit: (came: Print) => boolean;
  /** The same of what was there. */
  explicitBefore: (was: Print) => boolean;
}

/**
 * Finds what comes among what was there: by written id, then equal question, then equal answer, then
 * as the only one left between two neighbours that were found. Each is found once at most.
 */
export function match(matching: Matching): Match[] {
  const { came, was, explicit, explicitBefore } = matching;
  const found: (Match | undefined)[] = Array.from({ length: came.length });
  const taken = new Set<number>();
  const take = (at: number, place: number, by: MatchedBy) => {
    found[at] = { came: at, was: place, by };
    taken.add(place);
  };
  /** Two different written ids are two notes, whatever they say. */
  const mayBe = (at: number, place: number) =>
    !taken.has(place) &&
    came[at]!.kind === was[place]!.kind &&
    !(explicit(came[at]!) && explicitBefore(was[place]!));

  const byId = new Map(was.map(({ id }, place) => [id, place]));
  for (const [at, print] of came.entries()) {
    const place = explicit(print) ? byId.get(print.id) : undefined;
    if (place !== undefined && !taken.has(place)) take(at, place, 'id');
  }
  for (const [by, keysOf] of passes) {
    const places = new Map<string, number[]>();
    const asking = new Map<string, number>();
    for (const [place, print] of was.entries())
      for (const key of taken.has(place) ? [] : keysOf(print)) listUnder(places, key, place);
    const open = [...came.keys()].filter((at) => !found[at]);
    for (const key of open.flatMap((at) => keysOf(came[at]!)))
      asking.set(key, (asking.get(key) ?? 0) + 1);
    for (const at of open) {
      const place = keysOf(came[at]!)
        // Many cards are answered by a mere “Yes”: an answer tells only where it is the only such.
        .filter(
          (key) => by !== 'answer' || (places.get(key)?.length === 1 && asking.get(key) === 1),
        )
        .flatMap((key) => places.get(key) ?? [])
        .find((each) => mayBe(at, each));
      if (place !== undefined) take(at, place, by);
    }
  }
  betweenNeighbours(matching, found, (at, place) => {
    if (mayBe(at, place)) take(at, place, 'neighbours');
  });
  return found.filter((each) => each !== undefined);
}

const passes: [MatchedBy, (print: Print) => string[]][] = [
  ['question', ({ questions }) => questions],
  ['answer', ({ answer }) => (answer === '' ? [] : [answer])],
];

function listUnder(lists: Map<string, number[]>, key: string, place: number): void {
  const list = lists.get(key);
  if (list) list.push(place);
  else lists.set(key, [place]);
}

/** One note alone between two that were found, here as there, is that note with new words. */
function betweenNeighbours(
  { came, inUse }: Matching,
  found: readonly (Match | undefined)[],
  take: (came: number, was: number) => void,
): void {
  const alone = [...came.keys()].filter((at) => !found[at] && found[at - 1] && found[at + 1]);
  for (const at of alone) {
    const [before, after] = [found[at - 1]!.was, found[at + 1]!.was];
    if (after === before + 2 && after < inUse) take(at, before + 1);
  }
}
