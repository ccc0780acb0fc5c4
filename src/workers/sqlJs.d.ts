// The library brings no types. These few lines say what is used of it.

declare module 'sql.js/dist/sql-wasm-browser.js' {
  export default function init(options: { locateFile: (file: string) => string }): Promise<{
    Database: new (bytes: Uint8Array) => import('../core/exchange/anki/sql.ts').Database;
  }>;
}

declare module '*?url' {
  const address: string;
  export default address;
}
