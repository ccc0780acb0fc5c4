import type { BundledDeck } from '../model.ts';
import { type Outline, trackModules } from './curriculum.ts';

/** The decks that the first card of a track is in: those of its first module that has any, its questions left out. */
export function firstDecks<D extends Pick<BundledDeck, 'module' | 'kind'>>(
  bundled: readonly D[],
  outline: Outline,
  track: string,
): D[] {
  const modules = trackModules(outline, track);
  const first = modules.find((module) => bundled.some((deck) => deck.module === module));
  return bundled.filter(({ module, kind }) => module === first && kind !== 'interview');
}
