import type { Deck } from '../model.ts';
import type { Track } from './curriculum.ts';

/** Within a module: terms before the differences between them before questions about both. */
const kinds: Record<Deck['kind'], number> = { glossary: 0, cards: 1, interview: 2 };

/** Whether new cards of a deck belong to a track: one's own decks belong to any. */
export function inTrack(deck: Pick<Deck, 'module'>, track: Pick<Track, 'modules'> | null): boolean {
  return deck.module === null || !track || track.modules.includes(deck.module);
}

/**
 * Decks in teaching order: one's own first, as they came; then the track's modules in turn, each with its glossary,
 * other cards and interview; then the modules outside the track, by folder. Without a track: by folder.
 */
export function trackOrder<D extends Pick<Deck, 'number' | 'kind' | 'module'>>(
  decks: readonly D[],
  track: Pick<Track, 'modules'> | null,
): D[] {
  const place = ({ module }: D) => {
    if (module === null) return -1;
    const at = track ? track.modules.indexOf(module) : 0;
    return at < 0 ? Infinity : at;
  };
  return decks.toSorted((a, b) => {
    const [x, y] = [place(a), place(b)];
    if (x !== y) return x - y;
    if (a.module !== b.module) return (a.module ?? '') < (b.module ?? '') ? -1 : 1;
    if (a.module !== null && a.kind !== b.kind) return kinds[a.kind] - kinds[b.kind];
    return a.number - b.number;
  });
}
