import { createEffect, createSignal, on } from 'solid-js';

/** Which of the cards shown are selected, and which one the keys are at. */
export function createSelection(cards: () => Uint32Array) {
  let chosen: Set<number> = new Set();
  const [version, setVersion] = createSignal(0);
  const [at, setAt] = createSignal(0);
  /** From here a selection is extended. */
  let anchor = 0;
  const told = (now: Set<number>) => {
    chosen = now;
    setVersion((n) => n + 1);
  };

  // What is no longer found is no longer selected; the keys stay at their card where it is still there.
  createEffect(
    on(cards, (now, before) => {
      const card = before?.[at()];
      const place = card === undefined ? -1 : now.indexOf(card);
      anchor = place >= 0 ? place : Math.max(0, Math.min(at(), now.length - 1));
      setAt(anchor);
      if (chosen.size === 0) return;
      const here = new Set(now);
      told(new Set([...chosen].filter((each) => here.has(each))));
    }),
  );

  const within = (place: number) => Math.max(0, Math.min(cards().length - 1, place));

  return {
    at,
    count: () => (version(), chosen.size),
    has: (card: number) => (version(), chosen.has(card)),
    hasAt: (place: number) => chosen.has(cards()[place] ?? -1),
    /** In the order shown. */
    cards: () => Array.from(cards()).filter((card) => chosen.has(card)),
    goTo(place: number) {
      anchor = within(place);
      setAt(anchor);
    },
    toggle(place: number) {
      const card = cards()[within(place)];
      anchor = within(place);
      setAt(anchor);
      if (card === undefined) return;
      const next = new Set(chosen);
      if (!next.delete(card)) next.add(card);
      told(next);
    },
    /** All from where it began up to here. */
    extend(place: number) {
      setAt(within(place));
      const [from, to] = [Math.min(anchor, at()), Math.max(anchor, at())];
      told(new Set(cards().subarray(from, to + 1)));
    },
    all: () => told(new Set(cards())),
    clear: () => told(new Set()),
  };
}
export type Selection = ReturnType<typeof createSelection>;
