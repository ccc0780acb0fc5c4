import { decode, mayBeText } from '../deck/decode.ts';
import type { Warning } from '../model.ts';
import { decodeAs, encodings, guessEncoding } from './delimited/encodings.ts';

/** A text with what is to be said of how it was read, or why it cannot be read. */
export type DecodedText = { text: string; warnings: Warning[] } | { error: string; line: number };

/**
 * The bytes of a file that somebody brings as a text. What is no Unicode, or does not say that it is, is taken for the
 * encoding that it looks most like, and that is said: nothing tells for certain.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  if ('text' in decoded) return { text: decoded.text, warnings: [] };
  if (!mayBeText(bytes)) return decoded;
  const { encoding } = guessEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  if (noText.test(text) || (encoding.startsWith('utf-16') && !hasWords(text))) return decoded;
  const name = encodings.find(([each]) => each === encoding)![1];
  const message = `The file does not say how its letters are encoded: it is read as ${name}. Where letters look wrong, save it with the encoding UTF-8, and choose it once more.`;
  return { text, warnings: [{ line: 1, message, severity: 'warning' }] };
}

/** Any bytes make characters two by two: a few of them are no text, nor are many without a space. */
const hasWords = (text: string) => text.length >= 8 && /[ \n]/.test(text);

/** Characters that no text holds: the file is something else. */
// oxlint-disable-next-line no-control-regex
const noText = /[\0-\x08\x0E-\x1A\x1C-\x1F\uFFFD]/;
