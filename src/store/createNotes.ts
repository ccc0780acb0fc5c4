import { createEffect, createMemo, createSignal } from 'solid-js';
import type { Queue } from '../core/memory/queue.ts';
import type { CardText } from '../core/model.ts';
import type { Showing } from '../core/numeric/showing.ts';
import { reasonOf } from '../core/reason.ts';
import type { Collection } from './collection.ts';
import type { StoredNote } from './db.ts';
import { fetchNotes } from './queries.ts';

/** Texts kept in memory during a session, and how many cards are fetched ahead. */
const kept = 64;
const ahead = 4;

export interface Shown {
  card: number;
  stored: StoredNote;
  text: CardText;
  /** What the numbers of a showing that begins now are drawn from. */
  showing: () => Showing;
}

/** As much of a session as its texts depend on. */
interface Turns {
  current: { card: number } | null;
  queue: Pick<Queue, 'reviews' | 'fresh' | 'learning'>;
}

/** The texts of a session's cards: the one shown now, and the next ones fetched meanwhile. */
export function createNotes(
  collection: Collection,
  session: () => Turns,
  /** Each grade begins another, unless it is said otherwise. */
  showing = (card: number): Showing => ({
    seed: collection.columns.seed[card]!,
    index: collection.columns.reps[card]!,
  }),
) {
  const held = new Map<number, StoredNote>();
  const [arrived, setArrived] = createSignal(0);
  const [failure, setFailure] = createSignal<string | null>(null);
  const noteOf = (card: number) => collection.columns.note[card]!;
  const card = createMemo(() => session().current?.card ?? null);

  async function load(cards: number[]) {
    const missing = [...new Set(cards.map(noteOf))].filter((note) => !held.has(note));
    if (missing.length === 0) return;
    for (const stored of await fetchNotes(collection, missing)) held.set(stored.number, stored);
    for (const note of held.keys()) {
      if (held.size <= kept) break;
      if (note !== noteOf(card() ?? -1)) held.delete(note);
    }
    setArrived((count) => count + 1);
  }

  async function loadNow() {
    const now = card();
    if (now === null) return;
    setFailure(null);
    try {
      await load([now]);
      if (now === card() && !textOf(now)) setFailure('its text is missing');
    } catch (error) {
      if (now === card() && !textOf(now)) setFailure(reasonOf(error));
    }
  }

  /** Texts may have changed: those held are read anew, the present one in its place and only if it has. */
  async function reread() {
    const now = card();
    for (const note of held.keys()) if (now === null || note !== noteOf(now)) held.delete(note);
    if (now === null) return;
    const [stored] = await fetchNotes(collection, [noteOf(now)]).catch(() => []);
    if (!stored || JSON.stringify(stored) === JSON.stringify(held.get(stored.number))) return;
    held.set(stored.number, stored);
    setArrived((count) => count + 1);
  }

  function textOf(number: number): Shown | null {
    const stored = held.get(noteOf(number));
    const text = stored?.note.cards[stored.cards.indexOf(number)];
    return stored && text ? { card: number, stored, text, showing: () => showing(number) } : null;
  }

  // What comes next is fetched when this card is painted, so that fetching does not delay it.
  createEffect(() => {
    void loadNow();
    const turns = session();
    whenQuiet(() => load(upcoming(turns)).catch(() => undefined));
  });

  const current = createMemo(
    (): Shown | null => {
      arrived();
      const now = card();
      return now === null ? null : textOf(now);
    },
    undefined,
    { equals: (a, b) => a?.text === b?.text },
  );

  return {
    current,
    failure,
    retry: () => void loadNow(),
    reread: () => void reread(),
    ready: (number: number) => textOf(number) !== null,
  };
}

/** Cards that may come next, whichever grade is given. */
function upcoming({ queue }: Turns): number[] {
  return [
    ...queue.reviews.slice(0, ahead),
    ...queue.fresh.slice(0, ahead),
    ...queue.learning.slice(0, ahead).map((each) => each.card),
  ];
}

/** After the next paint, or soon where nothing is painted; at once where there is no page. */
function whenQuiet(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 100 });
  else setTimeout(run, 0);
}
