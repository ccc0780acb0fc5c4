import { createRequire } from 'node:module';
import type { Database, Sqlite } from '../core/exchange/anki/sql.ts';

/** The part of sql.js that opens databases. */
type Library = () => Promise<{ Database: new (bytes: Uint8Array) => Database }>;

/** SQLite as Node loads it. */
export async function loadSqlite(): Promise<Sqlite> {
  const library: Library = createRequire(import.meta.url)('sql.js/dist/sql-wasm.js');
  const { Database } = await library();
  return { open: (bytes) => new Database(bytes) };
}
