import { describe, expect, test } from 'vitest';
import {
  decodeAs,
  encodings,
  guessEncoding,
} from '../../../../../src/core/exchange/delimited/encodings.ts';
import { encodeAs } from './encoding.ts';

const texts = {
  western: 'façade\tfront of a building\nnaïve\tsimple\nÜbung\texercise\nmañana\ttomorrow\n',
  russian: 'собака\tdog, домашнее животное\nкошка\tcat\nпривет, как дела\thello\n',
  greek: 'σκύλος\tdog\nγάτα\tcat\nκαλημέρα σας\tgood morning\n',
  hebrew: 'שלום עולם\thello world\nבית ספר\tschool\n',
  japanese: '犬\tいぬ、どうぶつ\n猫\tねこ\nこんにちは\tカタカナでも\n',
  simplified: '你好\thello\n我们是中国人\twe are Chinese\n他不在这里\the is not here\n',
  traditional: '你好\thello\n我們是在這裡的人\twe are the people here\n',
  korean: '안녕하세요\thello\n개와 고양이\tdog and cat\n',
};

describe('encodings are guessed, and said to be guesses', () => {
  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x61]],
    ['utf-16le', [0xff, 0xfe, 0x61, 0]],
    ['utf-16be', [0xfe, 0xff, 0, 0x61]],
  ] as const)('%s by its mark, for sure', (encoding, bytes) => {
    expect(guessEncoding(Uint8Array.from(bytes))).toEqual({ encoding, sure: true });
    expect(decodeAs(Uint8Array.from(bytes), encoding)).toBe('a');
  });

  test.each(Object.entries(texts))('UTF-8 without a mark, for sure: %s', (_, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(guessEncoding(bytes)).toEqual({ encoding: 'utf-8', sure: true });
    // A character that the end of a piece cuts in two is no sign of another.
    expect(guessEncoding(bytes.subarray(0, bytes.indexOf(0x0a) + 2), true).sure).toBe(true);
  });

  test.each([
    ['windows-1252', texts.western],
    ['windows-1251', texts.russian],
    ['koi8-r', texts.russian],
    ['windows-1253', texts.greek],
    ['windows-1255', texts.hebrew],
    ['shift_jis', texts.japanese],
    ['euc-jp', texts.japanese],
    ['gb18030', texts.simplified],
    ['big5', texts.traditional],
    ['euc-kr', texts.korean],
    ['utf-16le', texts.western],
    ['utf-16be', texts.western],
  ] as const)('%s', (encoding, text) => {
    const bytes = encodeAs(text, encoding);
    expect(guessEncoding(bytes)).toEqual({ encoding, sure: false });
    expect(decodeAs(bytes, encoding)).toBe(text);
  });

  test('Japanese in seven bits', () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x38, 0x24, 0x1b, 0x28, 0x42, 0x0a]);
    expect(guessEncoding(bytes)).toEqual({ encoding: 'iso-2022-jp', sure: false });
    expect(decodeAs(bytes, 'iso-2022-jp')).toBe('犬\n');
  });

  test('a letter with an accent behind megabytes of plain text is seen', () => {
    const bytes = encodeAs(`${'a\tb\n'.repeat(50_000)}é\tc\n`, 'windows-1252');
    expect(guessEncoding(bytes)).toEqual({ encoding: 'windows-1252', sure: false });
  });

  test.each(encodings)('%s is one that can be decoded', (encoding) => {
    expect(decodeAs(new Uint8Array(), encoding)).toBe('');
    expect(decodeAs(Uint8Array.from([13, 10, 13, 0xff, 0xfe]), encoding)).toBeTypeOf('string');
  });
});
