import { bundled } from 'virtual:decks';
import type { Outline } from '../../core/curriculum/curriculum.ts';
import { firstDecks } from '../../core/curriculum/firstDecks.ts';
import { type Collection, subscribe } from '../../store/collection.ts';

/** Longer than any device takes; then Today says what is missing. */
const patience = 20_000;

/** Waits until the first cards of a track are installed, so that learning begins at its beginning. */
export function untilDecks(collection: Collection, outline: Outline, track: string): Promise<void> {
  const wanted = firstDecks(bundled, outline, track);
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
