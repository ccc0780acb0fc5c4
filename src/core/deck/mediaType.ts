import { hasPictures } from './hasPictures.ts';
import { isSvg } from './isSvg.ts';
import type { MediaKind } from './mediaName.ts';

export interface MediaType {
  kind: MediaKind;
  /** MIME type. */
  type: string;
}

type Sign = [type: string, at: number, sign: string, then?: [at: number, sign: string]];

/** Bytes that tell a type: at `at`, and then at `then`. What may hold pictures too is called a sound. */
const signs: Sign[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 0, 'RIFF', [8, 'WEBP']],
  ['image/avif', 4, 'ftypavi'],
  ['image/avif', 4, 'ftypmif1'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/wav', 0, 'RIFF', [8, 'WAVE']],
  ['audio/ogg', 0, 'OggS'],
  ['audio/flac', 0, 'fLaC'],
  ...['M4', 'mp4', 'iso', 'avc1', 'qt', '3gp', 'dash', 'MSNV'].map((brand): Sign => [
    'audio/mp4',
    4,
    `ftyp${brand}`,
  ]),
  ['audio/webm', 0, '\x1a\x45\xdf\xa3'],
];

/** Bytes read to find out whether something is an SVG picture. */
const head = 4096;

/** What a file is by its content, whatever its name and sender say; null for all else. */
export function mediaType(bytes: Uint8Array): MediaType | null {
  const has = (at: number, sign: string) =>
    [...sign].every((character, i) => bytes[at + i] === character.charCodeAt(0));
  for (const [type, at, sign, then] of signs) {
    if (!has(at, sign) || (then && !has(...then))) continue;
    if (type.startsWith('image')) return { kind: 'image', type };
    return hasPictures(bytes, type)
      ? { kind: 'film', type: type.replace('audio', 'video') }
      : { kind: 'sound', type };
  }
  const frame = frameType(bytes);
  if (frame) return { kind: 'sound', type: frame };
  return isSvg(new TextDecoder().decode(bytes.subarray(0, head)))
    ? { kind: 'image', type: 'image/svg+xml' }
    : null;
}

/** MPEG sound without any header begins with a frame: eleven or twelve set bits, then its layer. */
function frameType([first = 0, second = 0, third = 0xff]: Uint8Array): string | null {
  if (first !== 0xff || third >= 0xf0) return null;
  if ((second & 0xf6) === 0xf0) return 'audio/aac';
  const layer = second & 0x06;
  const version = second & 0x18;
  return second >= 0xe0 && version !== 0x08 && (layer === 0x02 || layer === 0x04)
    ? 'audio/mpeg'
    : null;
}
