import { AnkiError, reading } from './ankiError.ts';
import { mostDefinition, mostDefinitions, mostRead } from './limits.ts';

/** An open SQLite database: the part of sql.js that packages need. */
export interface Database {
  exec(sql: string): { columns: string[]; values: SqlValue[][] }[];
  prepare(sql: string): Statement;
  export(): Uint8Array;
  close(): void;
}

export interface Statement {
  step(): boolean;
  get(): SqlValue[];
  run(values: SqlValue[]): unknown;
  free(): unknown;
}

export type SqlValue = number | string | Uint8Array | null;

/** SQLite, brought by the caller: where its WebAssembly lies is not for core to know. */
export interface Sqlite {
  /** No bytes at all are an empty database. */
  open(bytes: Uint8Array): Database;
}

/** Whether bytes begin as an SQLite database does. */
export const isSqlite = (bytes: Uint8Array) =>
  [...'SQLite format 3'].every((character, at) => bytes[at] === character.charCodeAt(0));

/** What a package cannot be without, by name. */
const needed = ['col', 'notes', 'cards', 'revlog'];

/**
 * Opens the database of a collection and looks whether its tables are mere tables: views and computed columns could
 * take forever. Throws an AnkiError.
 */
export function openDatabase(sqlite: Sqlite, bytes: Uint8Array): Database {
  if (!isSqlite(bytes))
    throw new AnkiError(
      'The collection in this package is no SQLite database. Export it from Anki.',
    );
  return reading('The collection', () => {
    const db = sqlite.open(bytes);
    try {
      db.exec('PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON');
      checkTables(db);
      return withoutUnicase(sqlite, db);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function checkTables(db: Database): void {
  const tables = new Set<string>();
  for (const { type, name, sql } of definitions(db)) {
    const text = bare(sql);
    const isStored =
      type === 'table'
        ? /^\s*create\s+table\b/i.test(text) && !computed.test(text)
        : type !== 'view' &&
          (sql === '' || /^\s*create\s+(?:unique\s+)?(?:index|trigger)\b/i.test(text));
    if (!isStored)
      throw new AnkiError(
        `The table “${name}” of this collection is made up, not stored. Export the package from Anki.`,
      );
    if (type === 'table') tables.add(name);
  }
  for (const name of needed)
    if (!tables.has(name))
      throw new AnkiError(
        `This is no collection of Anki's: it has no table “${name}”. Export a package from Anki.`,
      );
}

/** Columns that are reckoned, and tables that a query or a module makes. */
const computed = /\bgenerated\s+always\b|\bas\s*(?:\(|select\b|with\b|values\b)|\bvirtual\b/i;

/** All that the schema names. What SQLite makes of an entry, its text says and not its type, so both are to fit. */
function definitions(db: Database) {
  const wanted = `SELECT type, lower(name), sql, length(sql) > ${mostDefinition} FROM sqlite_master`;
  return [...rows(db, wanted, mostDefinitions)].map(([type, name, sql, isLong]) => {
    if (isLong === 1) throw notAnkis();
    return { type: asText(type), name: asText(name).slice(0, 100), sql: asText(sql) };
  });
}

const notAnkis = () =>
  new AnkiError('The tables of this collection are not as Anki makes them. Export it from Anki.');

/** The text of a definition without its comments. */
const bare = (sql: string) => sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');

/**
 * From schema 15 on some columns are sorted by a collation that only Anki has: SQLite then refuses to touch them. On
 * this copy they get one that it knows.
 */
function withoutUnicase(sqlite: Sqlite, db: Database): Database {
  const [found] = db.exec("SELECT count(*) FROM sqlite_master WHERE sql LIKE '%unicase%'");
  if (!found || found.values[0]?.[0] === 0) return db;
  db.exec(
    "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = replace(sql, 'unicase', 'nocase') WHERE sql LIKE '%unicase%'",
  );
  const copy = db.export();
  db.close();
  return sqlite.open(copy);
}

/**
 * Rows of a query, one after the other, so that never all of them are held twice. A damaged table may come to no end,
 * and share one long text among its rows: after `most` rows, or too much text, an AnkiError is thrown.
 */
export function* rows(db: Database, sql: string, most: number): Generator<SqlValue[]> {
  const statement = db.prepare(sql);
  let count = 0;
  let read = 0;
  try {
    while (statement.step()) {
      const row = statement.get();
      for (const value of row)
        if ((value !== null && typeof value === 'object') || typeof value === 'string')
          read += value.length;
      if (++count > most || read > mostRead) throw notAnkis();
      yield row;
    }
  } finally {
    statement.free();
  }
}

/** How many rows a table has, where that is no more than `most`. Throws an AnkiError. */
export function countRows(db: Database, table: string, most: number, words: string): number {
  const [found] = db.exec(`SELECT count(*) FROM (SELECT 1 FROM ${table} LIMIT ${most + 1})`);
  const count = Number(found?.values[0]?.[0] ?? 0);
  if (count > most)
    throw new AnkiError(
      `This package has more than ${most.toLocaleString('en')} ${words}, which is more than can be taken at once. Export its decks one by one.`,
    );
  return count;
}

/** Whether there is a table of this name. */
export const hasTable = (db: Database, name: string): boolean =>
  db.exec(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '${name}'`).length > 0;

/** A value as a text; bytes are taken for UTF-8. */
export const asText = (value: SqlValue | undefined): string =>
  value === null || value === undefined
    ? ''
    : value instanceof Uint8Array
      ? new TextDecoder().decode(value)
      : String(value);

/** A value as a finite number; 0 for all else. */
export function asNumber(value: SqlValue | undefined): number {
  const number = typeof value === 'number' ? value : Number(asText(value));
  return Number.isFinite(number) ? number : 0;
}

/** A value as bytes. */
export const asBytes = (value: SqlValue | undefined): Uint8Array =>
  value instanceof Uint8Array ? value : new TextEncoder().encode(asText(value));
