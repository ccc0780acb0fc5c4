import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTable } from '../../../../../src/core/exchange/delimited/compileTable.ts';
import {
  decodeAs,
  encodings,
  guessEncoding,
} from '../../../../../src/core/exchange/delimited/encodings.ts';
import { kinds, roles } from '../../../../../src/core/exchange/delimited/roles.ts';
import { readRows } from '../../../../../src/core/exchange/delimited/rows.ts';
import {
  type Separator,
  separatorMarks,
} from '../../../../../src/core/exchange/delimited/separators.ts';
import { isDelimited } from '../../../../../src/core/exchange/delimited/sniff.ts';
import { readTable, type TableChoices } from '../../../../../src/core/exchange/delimited/table.ts';

const runs = { numRuns: 10_000 };
const separators = Object.keys(separatorMarks) as Separator[];
const piece = fc.oneof(
  fc.constantFrom(...'\t;,|: "#\n'),
  fc.constantFrom('""', '"\n', '{{c1::', '}}', '<b>', '</', '<img src="x.png">', '[sound:a.mp3]'),
  fc.constantFrom('\\(', '\\)', '&#9999999999;', '&nbsp;', '<script>', '\u0000', '\uD800', '\r\n'),
  fc.constantFrom('front', 'back', 'tags', '#separator:', '#columns:', '#guid column:1\n', '#html:true\n'),
  fc.string({ maxLength: 3 }),
); // prettier-ignore
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
const choices: fc.Arbitrary<TableChoices> = fc.record(
  {
    separator: fc.constantFrom(...separators),
    quotes: fc.boolean(),
    header: fc.boolean(),
    html: fc.boolean(),
    kind: fc.constantFrom(...kinds),
    roles: fc.array(fc.constantFrom(...roles), { maxLength: 4 }),
  },
  { requiredKeys: [] },
);

describe('whatever a file holds', () => {
  test('it becomes notes or an error that is said', () => {
    fc.assert(
      fc.property(text, choices, (content, chosen) => {
        const table = readTable(content, chosen);
        const lines = content.split('\n').length;
        for (const { deck } of compileTable(table, 'table', 'T')) {
          const failed = deck.warnings.some(({ severity }) => severity === 'error');
          expect(deck.notes.length > 0).toBe(!failed);
          for (const { line, message } of deck.warnings) {
            expect(message).not.toBe('');
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(lines + 1);
          }
          expect(new Set(deck.notes.map(({ id }) => id)).size).toBe(deck.notes.length);
          for (const { cards, title } of deck.notes) {
            expect(cards.length).toBeGreaterThan(0);
            expect(title).not.toBe('');
          }
        }
      }),
      runs,
    );
  });

  test('bytes become text in every encoding, and are found to be a table or none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isCut) => {
        const { encoding } = guessEncoding(bytes, isCut);
        expect(isDelimited(decodeAs(bytes, encoding), 'x.txt', isCut)).toBeTypeOf('boolean');
        for (const [other] of encodings.slice(0, 3)) decodeAs(bytes, other);
      }),
      runs,
    );
  });

  test('what is written as a table is read as it was, each row by its line', () => {
    const cell = fc
      .array(fc.constantFrom(...'ab",;\t|\n #'), { maxLength: 6 })
      .map((of) => of.join(''));
    const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...separators),
        (table, separator) => {
          const rows = table.map((cells) => cells.map(quoted).join(separatorMarks[separator]));
          let line = 1;
          const expected = table.flatMap((cells, at) => {
            const row = { line, cells };
            line += rows[at]!.split('\n').length;
            return cells.some((each) => each.trim() !== '') ? [row] : [];
          });
          const read = readRows(rows.join('\n'), { separator, quotes: true, comments: true });
          expect(read.rows).toEqual(expected);
          expect(read.quotes).toEqual([]);
        },
      ),
      runs,
    );
  });
});
