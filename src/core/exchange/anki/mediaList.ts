import { reading } from './ankiError.ts';
import { readMessage, textField } from './proto.ts';

/** Which file of the archive is which. */
export interface MediaName {
  zipName: string;
  name: string;
}

/** The list of new packages, a message `MediaEntries`: files are numbered in its order. */
export function readMediaList(bytes: Uint8Array): MediaName[] {
  const entries = readMessage(bytes, 'The list of media').bytes.get(1) ?? [];
  return entries.map((entry, at) => {
    const message = readMessage(entry, 'The list of media');
    const [number] = message.numbers.get(255) ?? [];
    return { zipName: String(number ?? at), name: lastPart(textField(message, 1)) };
  });
}

/** The list of legacy packages: JSON, number → name. */
export function readLegacyList(bytes: Uint8Array): MediaName[] {
  const text = new TextDecoder().decode(bytes).trim();
  if (text === '') return [];
  return reading('The list of media', () => {
    const list: unknown = JSON.parse(text);
    if (list === null || typeof list !== 'object') return [];
    return Object.entries(list).map(([zipName, name]) => ({
      zipName,
      name: lastPart(String(name)),
    }));
  });
}

/** Names are names only: a path in one leads nowhere. */
const lastPart = (name: string) => name.split(/[/\\]/).at(-1) ?? '';
