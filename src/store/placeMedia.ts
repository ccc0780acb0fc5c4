import { type FoundMedia, missingMedia, settleMedia } from '../core/deck/media.ts';
import { mediaName } from '../core/deck/mediaName.ts';
import type { FindFile } from '../core/deck/mediaFiles.ts';
import type { CompiledDeck, Note, Warning } from '../core/model.ts';
import type { Collection } from './collection.ts';
import type { ReadDeck } from './importFile.ts';
import type { ChosenMedia } from './importMedia.ts';
import { describeMedia, readMedia } from './media.ts';

/** All that these notes show. */
export const hashesOf = (notes: readonly Note[]) =>
  notes.flatMap(({ media }) => Object.values(media ?? {}));

/**
 * Puts pictures and sounds in their places: those chosen with the text, else those that the deck it
 * goes to has by that name. Of the others is told which are missing.
 */
export async function withMedia(
  collection: Collection,
  { deck, media, path, files }: Pick<ReadDeck, 'deck' | 'media' | 'path' | 'files'>,
  chosen: FindFile<ChosenMedia>,
  known: ReadonlyMap<string, string>,
): Promise<{ deck: CompiledDeck; missing: Warning[] }> {
  if (media.length === 0) return { deck, missing: [] };
  const found = new Map<string, FoundMedia | null>();
  for (const { name } of media) {
    if (found.has(name)) continue;
    const given = chosen(path, name)?.found ?? null;
    const hash = known.get(name) ?? known.get(mediaName(name));
    found.set(name, given ?? (await describeKnown(collection, hash)));
  }
  const missing = media
    .filter(({ name }) => !found.get(name))
    .map(({ name, line, source, from }): Warning => {
      const said = missingMedia(source, chosen(path, name)?.problem ?? null);
      const message = from && files.length > 1 ? `${from}: ${said}` : said;
      return { line, message, severity: 'warning' };
    });
  const notes = settleMedia(deck.notes, (name) => found.get(name) ?? null);
  return { deck: { ...deck, notes }, missing };
}

async function describeKnown(
  collection: Collection,
  hash: string | undefined,
): Promise<FoundMedia | null> {
  const bytes = hash === undefined ? null : await readMedia(collection, hash);
  return bytes && describeMedia(hash!, bytes);
}
