import { AnkiError } from '../core/exchange/anki/ankiError.ts';
import { compilePackage } from '../core/exchange/anki/compilePackage.ts';
import type { KeptType } from '../core/exchange/anki/keptType.ts';
import { openPackage, unpackMedium } from '../core/exchange/anki/openPackage.ts';
import { countPackage, type PackageCounts } from '../core/exchange/anki/packageCounts.ts';
import type { FoundMedia } from '../core/deck/media.ts';
import { mediaKind, mediaName } from '../core/deck/mediaName.ts';
import type { CompiledDeck, Description, Warning } from '../core/model.ts';
import { type PastOf, pastOf } from './ankiPast.ts';
import { loadSqlite } from './sqlite.ts';

/** A package as the command saw it. */
export type AnkiReport =
  | {
      decks: CompiledDeck[];
      counts: PackageCounts;
      warnings: Warning[];
      /** A picture or sound by what stands for its hash here. */
      medium: (hash: string) => Uint8Array | null;
      /** A note type likewise. */
      keptType: (hash: string) => KeptType | null;
      past: PastOf;
      /** What is said of its decks, by their titles. */
      descriptions: ReadonlyMap<string, Description>;
    }
  | { problem: Warning };

/** Packages read so far: each has media of its own. */
let packages = 0;

/** Reads a package as the app would; it never throws for what is in it. */
export async function readAnki(bytes: Uint8Array): Promise<AnkiReport> {
  try {
    const read = openPackage(bytes, await loadSqlite());
    const mark = `${++packages}-`;
    const places = new Map(read.media.map(({ name }, at) => [mediaName(name), at]));
    const found = (name: string): FoundMedia | null => {
      const kind = places.has(name) ? mediaKind(name) : null;
      return kind && { hash: `${mark}${places.get(name)}`, kind, size: null };
    };
    const compiled = compilePackage(read, {
      media: found,
      sheet: () => null,
      noteType: (type) => `${mark}type-${type}`,
    });
    const counts = countPackage(read, compiled);
    const warnings = counts.unsupported.map(({ what, why, count }): Warning => ({
      line: 1,
      message: `${what} (${count}): ${why}`,
      severity: 'warning',
    }));
    if (counts.cards === 0)
      warnings.unshift({
        line: 1,
        message: 'There are no cards in this package.',
        severity: 'error',
      });
    const medium = (hash: string) => {
      const packed = hash.startsWith(mark) && read.media[Number(hash.slice(mark.length))];
      return packed ? unpackMedium(packed) : null;
    };
    const keptType = (hash: string): KeptType | null => {
      const id = hash.startsWith(`${mark}type-`) ? Number(hash.slice(mark.length + 5)) : 0;
      const type = read.collection.noteTypes.get(id);
      return type ? { ...type, id } : null;
    };
    const decks = compiled.decks.map((deck) => deck.compiled);
    const past = pastOf(read, compiled);
    const { descriptions } = compiled;
    return { decks, counts, warnings, medium, keptType, past, descriptions };
  } catch (error) {
    if (!(error instanceof AnkiError)) throw error;
    return { problem: { line: 1, message: error.message, severity: 'error' } };
  }
}
