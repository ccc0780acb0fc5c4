import { bundled } from 'virtual:decks';
import { type Collection, subscribe } from '../../store/collection.ts';

/** Longer than any device takes; then Today says what is missing. */
const patience = 20_000;

/** Waits until the cards of the first of these modules are installed, so that learning begins at its beginning. */
export function untilDecks(collection: Collection, modules: readonly string[]): Promise<void> {
  const first = modules.find((module) => bundled.some((deck) => deck.module === module));
  const wanted = bundled.filter(({ module, kind }) => module === first && kind !== 'interview');
  const there = () => wanted.every(({ id }) => collection.decks.some((deck) => deck.id === id));
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
