const signs: [sign: string, type: string][] = [
  ['wOF2', 'font/woff2'],
  ['wOFF', 'font/woff'],
  ['OTTO', 'font/otf'],
  ['\0\x01\0\0', 'font/ttf'],
  ['true', 'font/ttf'],
];

/** The MIME type of a font by its content; null for all else. */
export function fontType(bytes: Uint8Array): string | null {
  const has = (sign: string) =>
    [...sign].every((character, at) => bytes[at] === character.charCodeAt(0));
  return signs.find(([sign]) => has(sign))?.[1] ?? null;
}
