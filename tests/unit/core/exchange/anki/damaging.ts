import fc from 'fast-check';
import { expect } from 'vitest';
import { AnkiError } from '../../../../../src/core/exchange/anki/ankiError.ts';
import { compilePackage } from '../../../../../src/core/exchange/anki/compilePackage.ts';
import { openPackage, unpackMedium } from '../../../../../src/core/exchange/anki/openPackage.ts';
import { countPackage } from '../../../../../src/core/exchange/anki/packageCounts.ts';
import { basic, cloze, type Made, sqlite } from './makePackage.ts';

/** A little of everything, to be damaged. */
export const some: Made = {
  types: [basic, cloze],
  decks: { 1: 'Default', 1_700_000_000_000: 'Music::Intervals' },
  notes: [
    { id: 1, guid: 'a', tags: 'marked', fields: ['<img src="a.png"> [sound:b.mp3]', 'Back'] },
    { id: 2, type: cloze.id, fields: ['{{c1::One}} and {{c2::two}}', '\\(x^2\\)'] },
  ],
  cards: [
    { id: 11, note: 1, deck: 1_700_000_000_000 },
    { id: 12, note: 2, ord: 0, queue: -1, data: '{"s":12.116,"d":5.61}', type: 2, due: 20, ivl: 9 },
    { id: 13, note: 2, ord: 1 },
  ],
  reviews: [[1_704_100_000_000, 12, 3, 9, -600, 2500, 4000, 0]],
  media: { 'a.png': Uint8Array.of(1, 2, 3), 'b.mp3': Uint8Array.of(4) },
};

/** A few bytes changed, at any place or near the beginning, where heads and lists are; perhaps cut off. */
export const damage = fc.record({
  changes: fc.array(fc.tuple(fc.oneof(fc.nat(), fc.nat(300)), fc.nat(255)), { maxLength: 12 }),
  cut: fc.option(fc.nat(), { freq: 5 }),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

export function damaged(bytes: Uint8Array, { changes, cut }: Damage): Uint8Array {
  const copy = bytes.slice();
  for (const [at, value] of changes) copy[at % copy.length] = value;
  return cut === null ? copy : copy.subarray(0, cut % copy.length);
}

/** Reads whatever it is; only a refusal in words may be thrown. */
export function readOrRefuse(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof AnkiError)) throw error;
    expect(error.message).toMatch(/[.]$/);
  }
}

/** Everything that reading a package comes to. */
export function readAll(bytes: Uint8Array): void {
  const read = openPackage(bytes, sqlite);
  for (const medium of read.media) unpackMedium(medium);
  countPackage(
    read,
    compilePackage(read, { media: () => null, sheet: () => null, noteType: () => null }),
  );
}
