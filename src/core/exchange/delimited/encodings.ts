/** How the bytes of a text file may be meant, by the names that browsers know; the likeliest of each kind first. */
export const encodings = [
  ['utf-8', 'Unicode (UTF-8)'],
  ['utf-16le', 'Unicode (UTF-16 LE)'],
  ['utf-16be', 'Unicode (UTF-16 BE)'],
  ['windows-1252', 'Western (Windows-1252)'],
  ['macintosh', 'Western (Mac OS Roman)'],
  ['windows-1250', 'Central European (Windows-1250)'],
  ['iso-8859-2', 'Central European (ISO 8859-2)'],
  ['windows-1251', 'Cyrillic (Windows-1251)'],
  ['koi8-r', 'Cyrillic (KOI8-R)'],
  ['ibm866', 'Cyrillic (DOS 866)'],
  ['windows-1253', 'Greek (Windows-1253)'],
  ['windows-1254', 'Turkish (Windows-1254)'],
  ['windows-1255', 'Hebrew (Windows-1255)'],
  ['windows-1256', 'Arabic (Windows-1256)'],
  ['windows-1257', 'Baltic (Windows-1257)'],
  ['windows-1258', 'Vietnamese (Windows-1258)'],
  ['windows-874', 'Thai (Windows-874)'],
  ['shift_jis', 'Japanese (Shift_JIS)'],
  ['euc-jp', 'Japanese (EUC-JP)'],
  ['iso-2022-jp', 'Japanese (ISO-2022-JP)'],
  ['gb18030', 'Simplified Chinese (GBK, GB18030)'],
  ['big5', 'Traditional Chinese (Big5)'],
  ['euc-kr', 'Korean (EUC-KR)'],
] as const;
export type Encoding = (typeof encodings)[number][0];

/** Whether a file was read as it was meant can be known of Unicode alone. */
export interface GuessedEncoding {
  encoding: Encoding;
  sure: boolean;
}

/** Bytes that are looked at to tell one old encoding from another. */
const sample = 64_000;

/** Guesses how the bytes of a text are meant. `isCut`: whether the text goes on. */
export function guessEncoding(bytes: Uint8Array, isCut = false): GuessedEncoding {
  const begins = (...start: number[]) => start.every((byte, at) => bytes[at] === byte);
  if (begins(0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', sure: true };
  if (begins(0xff, 0xfe)) return { encoding: 'utf-16le', sure: true };
  if (begins(0xfe, 0xff)) return { encoding: 'utf-16be', sure: true };
  const wide = wideText(bytes.subarray(0, sample));
  if (wide) return { encoding: wide, sure: false };
  const whole = isCut ? wholeLines(bytes) : bytes;
  if (decoded(whole, 'utf-8') === null) {
    const from = whole.findIndex((byte) => byte >= 0x80);
    const begin = whole.lastIndexOf(0x0a, from) + 1;
    return { encoding: legacy(wholeLines(whole.subarray(begin, begin + sample))), sure: false };
  }
  // Japanese in seven bits shifts by escapes.
  return whole.includes(0x1b) && decoded(whole, 'iso-2022-jp') !== null
    ? { encoding: 'iso-2022-jp', sure: false }
    : { encoding: 'utf-8', sure: true };
}

/** Text in two bytes a character without a mark: of most scripts' punctuation and line ends one byte is zero. */
function wideText(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [even = 0, odd = 0] = zeros;
  const few = bytes.length / 40;
  if (odd > few && even * 20 < odd) return 'utf-16le';
  return even > few && odd * 20 < even ? 'utf-16be' : null;
}

/** Without the last line, in which a character may be cut in two; all, where there is but one. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a) + 1;
  return end > 0 ? bytes.subarray(0, end) : bytes;
}

/** Letters that a text of the encoding is made of, and of those the ones that are frequent in it. */
const scripts: [Encoding, letters: RegExp, frequent: RegExp][] = [
  ['shift_jis', /[぀-ヿ一-鿿]/g, /[぀-ヿ]/g],
  ['euc-jp', /[぀-ヿ一-鿿]/g, /[぀-ヿ]/g],
  ['euc-kr', /[가-힣]/g, /[가-힣]/g],
  ['gb18030', /[一-鿿]/g, /[的一是不了人在有我他这中大来上国个到说们为子和你地出道也时年]/g],
  ['big5', /[一-鿿]/g, /[的一是不了人在有我他這中大來上國個到說們為子和你地出道也時年]/g],
  ['windows-1251', /[а-яё]/gi, /[оеаинтср]/g],
  ['koi8-r', /[а-яё]/gi, /[оеаинтср]/g],
  ['windows-1253', /[α-ωά-ώ]/gi, /[αοιετσν]/g],
  ['windows-1255', /[א-ת]/g, /[יוהלארתמםשב]/g],
  ['windows-1256', /[ء-ي]/g, /[اليمنورت]/g],
];

/** The likeliest of the encodings that do not say themselves which they are. */
function legacy(bytes: Uint8Array): Encoding {
  if (runLength(bytes) < 1.7) return 'windows-1252';
  let best: { encoding: Encoding; score: number } = { encoding: 'windows-1252', score: 0.5 };
  for (const [encoding, letters, frequent] of scripts) {
    const text = decoded(bytes, encoding);
    if (text === null) continue;
    const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    const known = text.match(letters)?.length ?? 0;
    const usual = text.match(frequent)?.length ?? 0;
    const score = (known + usual) / Math.max(1, foreign);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How many bytes beyond ASCII stand together: in Western texts single letters have accents. */
function runLength(bytes: Uint8Array): number {
  let runs = 0;
  let high = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    high++;
    if (at === 0 || bytes[at - 1]! < 0x80) runs++;
  }
  return high / Math.max(1, runs);
}

/** Bytes as text, line ends as `\n`, no byte order mark; what makes no character becomes `�`. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding)
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}
