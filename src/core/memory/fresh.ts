import { New, Retired, Suspended } from '../model.ts';
import type { Deck, StudyDay } from '../model.ts';
import type { Columns } from './columns.ts';
import { DEFINITION, FOLLOWUP, introduces, isAnotherWay, QUESTION } from './lane.ts';
import { Asked, Claimed, Ripe, TermKnown } from './scan.ts';

/** New cards one deck could introduce today, each list in teaching order and no longer than asked for. */
export interface DeckOffer {
  deck: Deck;
  followups: number[];
  plain: number[];
  /** Reverse cards whose term has ripened. */
  reverse: number[];
}

/** What decides whether a new card may come. */
export interface Wanted {
  today: StudyDay;
  aim: number;
  /** By note, of `scan`. */
  marks: Uint8Array;
  /** Only these cards, where an interview is near. */
  only: ReadonlySet<number> | null;
  /** Cards wanted of each list. */
  most: number;
}

/**
 * Puts a card into a list kept in teaching order (note's position, then card number), one card a note, of bounded
 * length. Cards come almost in order, so this is an append or a single comparison nearly always.
 */
function insert(list: number[], card: number, c: Columns, most: number): void {
  const position = c.position[card]!;
  const before = (other: number) => {
    const place = c.position[other]!;
    return place < position || (place === position && other < card);
  };
  if (list.length === most && before(list[most - 1]!)) return;
  let at = list.length;
  while (at > 0 && !before(list[at - 1]!)) at--;
  const note = c.note[card]!;
  if (at > 0 && c.note[list[at - 1]!] === note) return;
  if (at < list.length && c.note[list[at]!] === note) list[at] = card;
  else list.splice(at, 0, card);
  if (list.length > most) list.pop();
}

/** New cards that may be introduced today, by deck in teaching order; decks that are off offer nothing. */
export function offers(c: Columns, decks: readonly Deck[], wanted: Wanted): DeckOffer[] {
  const { today, aim, marks, only, most } = wanted;
  const made: DeckOffer[] = [];
  const byNumber: (DeckOffer | undefined)[] = [];
  if (most <= 0) return made;
  for (const deck of decks) {
    if (!deck.enabled) continue;
    const offer = { deck, followups: [], plain: [], reverse: [] };
    made.push(offer);
    byNumber[deck.number] = offer;
  }
  const { state, template, flags, note } = c;
  for (let card = 0; card < c.length; card++) {
    if (state[card] !== New) continue;
    const kind = template[card]!;
    if (kind === QUESTION || flags[card]! & (Suspended | Retired)) continue;
    const offer = byNumber[c.deck[card]!];
    const mark = marks[note[card]!]!;
    if (!offer || mark & Claimed || c.level[card]! > aim || c.buried[card]! >= today) continue;
    if (only && !only.has(card)) continue;
    if (kind === FOLLOWUP) {
      if (mark & Asked) insert(offer.followups, card, c, most);
    } else if (!isAnotherWay(kind)) {
      insert(offer.plain, card, c, most);
    } else if (introduces(offer.deck.directions, kind)) {
      if (kind !== DEFINITION || offer.deck.directions === 'both') {
        if (!(mark & TermKnown)) insert(offer.plain, card, c, most);
      } else if (mark & Ripe) insert(offer.reverse, card, c, most);
    }
  }
  return made;
}
