import { PbfReader } from 'pbf';
import { reading } from './ankiError.ts';

/** A message of Anki's: its fields by number, in their order. Text and messages are bytes yet. */
export interface Message {
  numbers: Map<number, number[]>;
  bytes: Map<number, Uint8Array[]>;
}

/** Reads a Protocol Buffers message without its description; groups and 64-bit fixed numbers are passed over. */
export function readMessage(bytes: Uint8Array, what: string): Message {
  const message: Message = { numbers: new Map(), bytes: new Map() };
  return reading(what, () => {
    new PbfReader(bytes).readFields((tag, result, pbf) => {
      if (pbf.type === 0) list(result.numbers, tag, pbf.readVarint());
      else if (pbf.type === 2) list(result.bytes, tag, pbf.readBytes());
      else if (pbf.type === 5) list(result.numbers, tag, pbf.readFloat());
    }, message);
    return message;
  });
}

function list<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** A text field; empty where there is none. */
export function textField(message: Message, field: number): string {
  const bytes = message.bytes.get(field)?.at(-1);
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** A number field; 0 where there is none. */
export const numberField = (message: Message, field: number): number =>
  message.numbers.get(field)?.at(-1) ?? 0;

/** A list of 32-bit floats, packed or one by one; a single one too. */
export function floatsField(message: Message, field: number): number[] {
  const single = message.numbers.get(field);
  if (single) return single;
  const packed = message.bytes.get(field)?.at(-1) ?? new Uint8Array();
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: packed.length >> 2 }, (_, at) => view.getFloat32(at * 4, true));
}
