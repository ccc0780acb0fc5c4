import { AnkiError } from '../core/exchange/anki/ankiError.ts';
import { compilePackage } from '../core/exchange/anki/compilePackage.ts';
import { openPackage } from '../core/exchange/anki/openPackage.ts';
import { countPackage, type PackageCounts } from '../core/exchange/anki/packageCounts.ts';
import type { FoundMedia } from '../core/deck/media.ts';
import { mediaKind, mediaName } from '../core/deck/mediaName.ts';
import type { CompiledDeck, Warning } from '../core/model.ts';
import { loadSqlite } from './sqlite.ts';

/** A package as the command saw it. */
export type AnkiReport =
  | { decks: CompiledDeck[]; counts: PackageCounts; warnings: Warning[] }
  | { problem: Warning };

/** Reads a package as the app would; it never throws for what is in it. */
export async function readAnki(bytes: Uint8Array): Promise<AnkiReport> {
  try {
    const read = openPackage(bytes, await loadSqlite());
    const names = new Set(read.media.map(({ name }) => mediaName(name)));
    const found = (name: string): FoundMedia | null => {
      const kind = names.has(name) ? mediaKind(name) : null;
      return kind && { hash: '0'.repeat(64), kind, size: null };
    };
    const compiled = compilePackage(read, { media: found, sheet: () => null });
    const counts = countPackage(read, compiled);
    const warnings = counts.unsupported.map(({ what, why, count }): Warning => ({
      line: 1,
      message: `${what} (${count}): ${why}`,
      severity: 'warning',
    }));
    return { decks: compiled.decks.map((deck) => deck.compiled), counts, warnings };
  } catch (error) {
    if (!(error instanceof AnkiError)) throw error;
    return { problem: { line: 1, message: error.message, severity: 'error' } };
  }
}
