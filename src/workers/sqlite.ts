import init from 'sql.js/dist/sql-wasm-browser.js';
import address from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { Sqlite } from '../core/exchange/anki/sql.ts';

/** SQLite as WebAssembly; it lies beside the app, so it is there offline too. */
export async function loadSqlite(): Promise<Sqlite> {
  const { Database } = await init({ locateFile: () => address });
  return { open: (bytes) => new Database(bytes) };
}
