/** Text in an encoding that is no longer written, for tests: what `TextDecoder` reads, the other way round. */
export function encodeAs(text: string, encoding: string): Uint8Array {
  const bytes: number[] =
    encoding === 'utf-16le' || encoding === 'utf-16be' ? wide(text, encoding) : [];
  if (bytes.length > 0) return Uint8Array.from(bytes);
  const known = tableOf(encoding);
  for (const character of text) {
    const found = known.get(character);
    if (!found) throw new Error(`${encoding} has no ${character}`);
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

function wide(text: string, encoding: 'utf-16le' | 'utf-16be'): number[] {
  return [...Array(text.length).keys()].flatMap((at) => {
    const unit = text.charCodeAt(at);
    const pair = [unit & 0xff, unit >> 8];
    return encoding === 'utf-16le' ? pair : pair.toReversed();
  });
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  const made = tables.get(encoding) ?? new Map<string, number[]>();
  if (made.size > 0) return made;
  const decoder = new TextDecoder(encoding);
  const add = (bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\uFFFD' && !made.has(character))
      made.set(character, bytes);
  };
  for (let first = 0; first < 256; first++) add([first]);
  if (/jis|euc|big5|gb/.test(encoding))
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) add([first, second]);
  tables.set(encoding, made);
  return made;
}
