import { defaultPresets } from '../../../memory/presets.ts';
import {
  type DeckFacts,
  deckId,
  deckJson,
  deckName,
  FIRST,
  parentsOf,
  presetId,
  presetJson,
} from './deckJson.ts';
import type { Outgoing, OutgoingDeck } from './outgoing.ts';
import type { Preset } from '../../../model.ts';

/** The decks of a package with their presets: each id and each name stands for one. */
export interface DeckList {
  /** The id of a deck's cards. */
  add: (deck: Omit<OutgoingDeck, 'notes' | 'lost'>) => number;
  /** `col.decks` and `col.dconf`. */
  json: () => { decks: Record<string, unknown>; presets: Record<string, unknown> };
}

export function makeDeckList(world: Outgoing): DeckList {
  const seconds = Math.floor(world.moment.now / 1000);
  const decks = new Map<number, Record<string, unknown>>();
  const presets = new Map<number, Record<string, unknown>>();
  /** Lower-case name → id. */
  const names = new Map<string, number>();
  /** Names of decks that are there for those within them, until they come themselves. */
  const empty = new Set<string>();

  function put(id: number, name: string, conf: number, facts: DeckFacts): number {
    let free = id;
    while (decks.has(free)) free++;
    names.set(name.toLowerCase(), free);
    decks.set(free, deckJson(free, name, conf, seconds, facts));
    return free;
  }
  function freeName(wished: string): string {
    let name = wished;
    for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wished} (${number})`;
    return name;
  }
  function presetOf(preset: Preset): number {
    const id = presetId(preset);
    if (!presets.has(id)) presets.set(id, presetJson(id, preset, world));
    return id;
  }

  return {
    add({ id, title, description, preset, newPerDay, reviewsPerDay }) {
      const conf = presetOf(preset);
      const wished = deckId(id, title);
      const own = wished === FIRST ? 'Default' : deckName(title);
      if (empty.delete(own.toLowerCase())) {
        decks.delete(names.get(own.toLowerCase())!);
        names.delete(own.toLowerCase());
      }
      const name = freeName(own);
      for (const parent of parentsOf(name)) {
        if (names.has(parent.toLowerCase())) continue;
        put(deckId(`deck ${parent}`, parent), parent, conf, nothing);
        empty.add(parent.toLowerCase());
      }
      const limits = { newLimit: newPerDay, reviewLimit: reviewsPerDay };
      return put(wished, name, conf, { desc: description, md: description !== '', ...limits });
    },
    json() {
      // What every collection has.
      const [usual] = defaultPresets();
      if (!decks.has(FIRST)) put(FIRST, freeName('Default'), FIRST, nothing);
      return {
        decks: Object.fromEntries(decks),
        presets: {
          [FIRST]: presetJson(FIRST, usual!, world),
          ...Object.fromEntries(presets),
        },
      };
    },
  };
}

const nothing: DeckFacts = { desc: '', md: false, newLimit: null, reviewLimit: null };
