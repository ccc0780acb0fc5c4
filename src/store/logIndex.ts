import { inOrder } from '../core/memory/entry.ts';
import type { LogEntry } from '../core/model.ts';
import type { Log } from './log.ts';
import { LOG_PAGE, readEntry } from './logPage.ts';

/**
 * Looks up the entries of a card in a whole log, in key order. The columns are gone through once,
 * and only places are kept (4 bytes an entry): objects are made when a card is asked for.
 */
export function indexLog({ pages, loose }: Log): (card: number) => readonly LogEntry[] {
  const sealed = placesByCard(pages.map(({ card }) => card));
  const own = new Map<number, LogEntry[]>();
  for (const entry of loose) own.set(entry.card, [...(own.get(entry.card) ?? []), entry]);
  return (card) => {
    const entries = Array.from(sealed(card), (place) =>
      readEntry(pages[Math.floor(place / LOG_PAGE)]!, place % LOG_PAGE),
    );
    return inOrder([...entries, ...(own.get(card) ?? [])]);
  };
}

/** Page × `LOG_PAGE` + index of each entry of a card, by a counting sort. */
function placesByCard(pages: readonly Uint32Array[]): (card: number) => Uint32Array {
  const highest = pages.reduce((most, cards) => cards.reduce((a, b) => Math.max(a, b), most), 0);
  const starts = new Uint32Array(highest + 2);
  for (const cards of pages) for (const card of cards) starts[card + 1]!++;
  for (let card = 0; card <= highest; card++) starts[card + 1]! += starts[card]!;
  const next = starts.slice();
  const places = new Uint32Array(starts[highest + 1]!);
  pages.forEach((cards, page) => {
    for (let at = 0; at < cards.length; at++) places[next[cards[at]!]!++] = page * LOG_PAGE + at;
  });
  return (card) =>
    card > highest ? new Uint32Array(0) : places.subarray(starts[card], starts[card + 1]);
}
