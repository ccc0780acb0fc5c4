import type { MediaUse } from '../core/deck/media.ts';
import type { Entry } from '../core/deck/noteIds.ts';
import type { WrittenIds } from '../core/deck/written.ts';
import type { AnkiRow } from '../core/exchange/delimited/ankiRow.ts';
import type { Encoding, GuessedEncoding } from '../core/exchange/delimited/encodings.ts';
import type { Table, TableChoices } from '../core/exchange/delimited/table.ts';
import type { CompiledDeck, Warning } from '../core/model.ts';

/** A deck as its file has it. */
export interface ReadDeck {
  deck: CompiledDeck;
  /** Of its file, from which pictures and sounds are found. */
  path: string;
  /** All of its files. */
  files: readonly string[];
  /** Whether its file is no deck at all. */
  isEmpty: boolean;
  /** Id that its text asks for, or null. */
  id: string | null;
  written: WrittenIds;
  /** What of its text became notes, with the schedules that stand there; empty for tables. */
  entries: readonly Entry[];
  /** Where pictures and sounds are to stand. */
  media: readonly MediaUse[];
  /** Of Anki's own text export: what each note is made of, by its id. */
  rows?: ReadonlyMap<string, AnkiRow>;
}

/** A file of an import after it was read and compiled, or one of the decks of a table. */
export interface ImportFile {
  name: string;
  title: string;
  /** Null where it could not even be read. */
  compilation: ReadDeck | null;
  warnings: Warning[];
  /** Nobody chose it by itself. */
  inFolder: boolean;
  /** The table that it comes from; absent where it comes from Markdown. */
  table?: OpenTable;
}

/** A table that was chosen or pasted, as it came. */
export interface TableSource {
  /** Among all that was chosen. */
  place: number;
  name: string;
  /** What its deck is to be called, where that was said. */
  title: string | null;
  content: Uint8Array | string;
  inFolder: boolean;
}

/** A table that was read. */
export interface OpenTable {
  source: TableSource;
  /** By which what was chosen about it is kept; null for a text that was pasted. */
  key: string | null;
  /** All that was chosen, now or the last time it came. */
  choices: SourceChoices;
  /** Whether some of it was chosen the last time. */
  kept: boolean;
  encoding: GuessedEncoding | null;
  table: Table;
}

/** All that can be chosen about reading a table; what is left out is found out. */
export type SourceChoices = TableChoices & { encoding?: Encoding };
