import { AnkiError, reading } from './ankiError.ts';

/** An open SQLite database: the part of sql.js that reading a package needs. */
export interface Database {
  exec(sql: string): { columns: string[]; values: SqlValue[][] }[];
  prepare(sql: string): Statement;
  export(): Uint8Array;
  close(): void;
}

export interface Statement {
  step(): boolean;
  get(): SqlValue[];
  free(): unknown;
}

export type SqlValue = number | string | Uint8Array | null;

/** SQLite, brought by the caller: where its WebAssembly lies is not for core to know. */
export interface Sqlite {
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
  const [found] = db.exec('SELECT type, lower(name), sql FROM sqlite_master');
  const tables = new Map<string, { type: SqlValue; sql: string }>();
  for (const [type, name, sql] of found?.values ?? [])
    if (type === 'table' || type === 'view')
      tables.set(String(name), { type: type ?? null, sql: String(sql) });
  for (const name of needed) {
    const table = tables.get(name);
    if (!table)
      throw new AnkiError(
        `This is no collection of Anki's: it has no table “${name}”. Export a package from Anki.`,
      );
  }
  for (const [name, { type, sql }] of tables)
    if (type === 'view' || /\bgenerated\s+always\b|\bas\s*\(|\bvirtual\b/i.test(bare(sql)))
      throw new AnkiError(
        `The table “${name}” of this collection is made up, not stored. Export the package from Anki.`,
      );
}

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

/** Rows of a query, one after the other, so that never all of them are held twice. */
export function* rows(db: Database, sql: string): Generator<SqlValue[]> {
  const statement = db.prepare(sql);
  try {
    while (statement.step()) yield statement.get();
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
