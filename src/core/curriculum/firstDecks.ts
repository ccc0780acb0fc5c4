import type { BundledDeck } from '../model.ts';
import { type Outline, trackModules } from './curriculum.ts';

/** The decks that the first card of a track is in: the terms of its first module that has any, or what else it has. */
export function firstDecks<D extends Pick<BundledDeck, 'module' | 'kind'>>(
  bundled: readonly D[],
  outline: Outline,
  track: string,
): D[] {
  const modules = trackModules(outline, track);
  const first = modules.find((module) => bundled.some((deck) => deck.module === module));
  const decks = bundled.filter(({ module }) => module === first);
  const terms = decks.filter(({ kind }) => kind === 'glossary');
  return terms.length > 0 ? terms : decks;
}
