import { describe, expect, test } from 'vitest';
import { readRows } from '../../../../../src/core/exchange/delimited/rows.ts';

const comma = { separator: 'comma', quotes: true, comments: false } as const;
const cells = (text: string) => readRows(text, comma).rows.map((row) => row.cells);

describe('rows', () => {
  test.each([
    ['plain', 'a,b\nc,d', [['a', 'b'], ['c', 'd']]],
    ['a line end at the end', 'a,b\n', [['a', 'b']]],
    ['empty lines, and lines of separators alone', 'a,b\n\n  \n,,\nc,d', [['a', 'b'], ['c', 'd']]],
    ['empty cells', ',b\na,\n', [['', 'b'], ['a', '']]],
    ['quoted', '"a","b"\n', [['a', 'b']]],
    ['a separator in quotes', '"a,a",b\n', [['a,a', 'b']]],
    ['a line end in quotes', '"a\nb",c\n', [['a\nb', 'c']]],
    ['doubled quotes', '"say ""hi""",b\n', [['say "hi"', 'b']]],
    ['a cell of quotes alone', '"""",b\n', [['"', 'b']]],
    ['an empty quoted cell', '"",b\n', [['', 'b']]],
    ['a quote within a plain field', '5" disk,b\n', [['5" disk', 'b']]],
    ['spaces behind a closing quote', '"a" ,b\n', [['a', 'b']]],
    ['rows of unlike length', 'a\nb,c,d\n', [['a'], ['b', 'c', 'd']]],
    ['a lone quote at the end', 'a,"', [['a', '']]],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  }); // prettier-ignore

  test('say their lines, whatever fields hold', () => {
    const { rows } = readRows('a,"b\n\nb"\n\nc,d\n"e\n",f\ng,h', { ...comma, line: 3 });
    expect(rows.map(({ line }) => line)).toEqual([3, 7, 8, 10]);
  });

  test('leave comments out where they are such, and count them', () => {
    const text = '#one\na,b\n#two\n#three\n"#c",d\n#end';
    expect(readRows(text, { ...comma, comments: true })).toMatchObject({
      rows: [
        { line: 2, cells: ['a', 'b'] },
        { line: 5, cells: ['#c', 'd'] },
      ],
      comments: 4,
    });
    expect(readRows(text, comma).rows).toHaveLength(6);
  });

  test('tell where a quote is never closed, and where one stands within a field', () => {
    expect(readRows('a,b\nc,"d\ne,f\n', comma).quotes).toEqual([{ line: 2, kind: 'open' }]);
    expect(readRows('a,b\n"Hello" he said,b\n"c",d\n', comma).quotes[0]).toEqual({
      line: 2,
      kind: 'inside',
    });
  });

  test('take quotes as characters where that is chosen', () => {
    const read = readRows('"Hello" he said,b\nc,"d\n', { ...comma, quotes: false });
    expect(read.rows.map((row) => row.cells)).toEqual([
      ['"Hello" he said', 'b'],
      ['c', '"d'],
    ]);
    expect(read.quotes).toEqual([]);
  });

  test.each([
    ['tab', 'a\tb'],
    ['semicolon', 'a;b'],
    ['pipe', 'a|b'],
    ['colon', 'a:b'],
    ['space', 'a b'],
  ] as const)('are parted by a %s', (separator, text) => {
    expect(readRows(text, { ...comma, separator }).rows[0]!.cells).toEqual(['a', 'b']);
  });

  test('count those that are not kept', () => {
    expect(readRows('a,b\n'.repeat(10), { ...comma, most: 3 })).toMatchObject({
      count: 10,
      rows: { length: 3 },
    });
  });
});
