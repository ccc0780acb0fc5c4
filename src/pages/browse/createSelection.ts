import { createEffect, createSignal, on } from 'solid-js';
import { setOf } from '../../core/stats/cardSet.ts';

/** Which of the cards shown are selected, and which one the keys are at. */
export function createSelection(cards: () => Uint32Array) {
  /** 1 at the numbers of the selected cards: a set of a hundred thousand takes too long to make. */
  let bits: Uint8Array = new Uint8Array();
  let count = 0;
  const [version, setVersion] = createSignal(0);
  const [at, setAt] = createSignal(0);
  /** From here a selection is extended. */
  let anchor = 0;
  const isIn = (card: number | undefined) => card !== undefined && bits[card] === 1;
  /** Selects these and no others. */
  const choose = (now: Uint32Array) => {
    bits = setOf(now);
    count = now.length;
    setVersion((n) => n + 1);
  };

  // What is no longer found is no longer selected; the keys stay at their card where it is still there.
  createEffect(
    on(cards, (now, before) => {
      const card = before?.[at()];
      const place = card === undefined ? -1 : now.indexOf(card);
      anchor = place >= 0 ? place : Math.max(0, Math.min(at(), now.length - 1));
      setAt(anchor);
      if (count > 0) choose(now.filter(isIn));
    }),
  );

  const within = (place: number) => Math.max(0, Math.min(cards().length - 1, place));

  return {
    at,
    count: () => (version(), count),
    has: (card: number) => (version(), isIn(card)),
    hasAt: (place: number) => isIn(cards()[place]),
    /** In the order shown. */
    cards: () => cards().filter(isIn),
    goTo(place: number) {
      anchor = within(place);
      setAt(anchor);
    },
    toggle(place: number) {
      const card = cards()[within(place)];
      anchor = within(place);
      setAt(anchor);
      if (card === undefined) return;
      choose(cards().filter((each) => isIn(each) !== (each === card)));
    },
    /** All from where it began up to here. */
    extend(place: number) {
      setAt(within(place));
      const [from, to] = [Math.min(anchor, at()), Math.max(anchor, at())];
      choose(cards().subarray(from, to + 1));
    },
    all: () => choose(cards()),
    clear: () => choose(new Uint32Array()),
  };
}
export type Selection = ReturnType<typeof createSelection>;
