import { type Collection, subscribe } from '../../store/collection.ts';

/** Longer than any device takes; then Today says what is missing. */
const patience = 20_000;

/** Waits until a deck of one of these modules is installed: on the very first visit that is under way. */
export function untilDecks(collection: Collection, modules: readonly string[]): Promise<void> {
  const there = () =>
    collection.decks.some((deck) => deck.module !== null && modules.includes(deck.module));
  if (there()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = subscribe(collection, () => there() && end());
    const timer = setTimeout(end, patience);
  });
}
