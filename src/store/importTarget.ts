import type { Warning } from '../core/model.ts';
import { NEW, type TargetChoice } from './importPreview.ts';
import type { KnownDeck, Shelf } from './knownDecks.ts';

/** Where the notes of a file go. */
export interface Target {
  target: KnownDeck | null;
  /** Of a new deck, where its text names one that is free. */
  id: string | null;
  /** Empty where the text itself decides. */
  choices: TargetChoice[];
  warnings: Warning[];
}

/**
 * A file with an id goes to the deck of that id. Any other goes where was chosen: at first to a deck
 * of the same title, else to a new one. Two files never go to one deck.
 */
export function chooseTarget(
  { own, bundled }: Shelf,
  deck: { id: string | null; title: string },
  wanted: string | null,
  taken: ReadonlySet<string>,
): Target {
  const warnings: Warning[] = [];
  const warn = (message: string) => warnings.push({ line: 1, message, severity: 'warning' });
  if (deck.id !== null && !bundled.has(deck.id) && !taken.has(deck.id)) {
    const target = own.find(({ id }) => id === deck.id) ?? null;
    return { target, id: deck.id, choices: [], warnings };
  }
  if (deck.id !== null && bundled.has(deck.id)) {
    warn(
      `The id “${deck.id}” is that of a deck that comes with Engram, which stays as it is: write another id in the front matter, or none.`,
    );
  } else if (deck.id !== null) {
    warn(`Another file has the id “${deck.id}” too: give one of the two another id.`);
  }
  const free = own.filter(({ id }) => !taken.has(id));
  const alike = free.find(({ title }) => same(title, deck.title));
  const chosen = wanted === null ? alike : free.find(({ id }) => id === wanted);
  const choices = free.map(({ id, title, removed }) => ({ id, title, removed }));
  const first = { id: NEW, title: 'New deck', removed: false };
  return {
    target: chosen ?? null,
    id: null,
    choices: choices.length === 0 ? [] : [first, ...choices],
    warnings,
  };
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
