import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  headSize,
  isDelimited,
  sniffSeparator,
} from '../../../../../src/core/exchange/delimited/sniff.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../../../../..');
const is = (text: string, name: string | null = null) =>
  isDelimited(text.slice(0, headSize), name, text.length > headSize);

describe('a table is found by what stands in it', () => {
  test.each([
    ['tab', 'hund\tdog\nkatt\tcat\n'],
    ['tab', 'hund\tdog, hound\nkatt\tcat\n'],
    ['semicolon', 'Frage;Antwort\nWas ist das?;Ein Hund, oder so\n'],
    ['comma', 'hund,dog\nkatt,cat\n'],
    ['comma', '"a, b",c\n"d","e;f"\n'],
    ['pipe', 'hund|dog\nkatt|cat\n'],
    ['comma', 'q,a\n"two\nlines",b\n"with ""quotes""",c\n'],
  ])('%s', (separator, text) => {
    expect(sniffSeparator(text)).toBe(separator);
    expect(is(text)).toBe(true);
    expect(is(text, 'words.txt')).toBe(true);
  });

  test.each([
    ['one column', 'hund\nkatt\nfisk\n'],
    ['prose', 'A first line, with commas, in it.\nAnother, without.\nAnd none here.\n'],
    ['nothing', ''],
    ['cards in Markdown', 'Q: What is a, b?\nA: c, d.\n\nQ: What is e, f?\nA: g, h.\n'],
    ['terms in pairs', 'a :: b, c\nd :: e, f\n'],
    ['a glossary', '# Glossary\n\n## A\n\n### A, B\nText, more.\n'],
    ['a Markdown table', '| a | b |\n| - | - |\n| c | d |\n'],
    ['a tag of a note, and its text', '#tags: of mine\n\nSome text.\n'],
  ])('not %s', (_, text) => {
    expect(is(text)).toBe(false);
    expect(is(text, 'text.md')).toBe(false);
  });

  test('by its name where rows are not alike', () => {
    const text = 'Term,Definition\na,b\nc,d, e\nf,g\nh,i, j, k\n';
    expect(is(text, 'words.csv')).toBe(true);
    expect(is(text, 'words.txt')).toBe(false);
  });

  test('by a tab in a single line', () => expect(is('hund\tdog')).toBe(true));
  test('by headers alone', () => expect(is('#html:true\nhund\n')).toBe(true));

  test('by its tabs, though some rows have more or fewer', () => {
    const text = '# words\nhund\tdog\nkatt\tcat\nfisk\tfish\nsau\tsheep\ttwo\nko\tcow\n';
    expect(is(text, 'words.txt')).toBe(true);
    expect(is(text, 'words.md')).toBe(false);
  });

  test('though the text is cut within a field of many lines', () => {
    const text = `front,back\n${`word,"${'a line of it\n'.repeat(200)}"\n`.repeat(40)}`;
    expect(text.length).toBeGreaterThan(headSize);
    expect(sniffSeparator(text)).toBe('comma');
    expect(is(text, 'words.csv')).toBe(true);
  });

  test('though the text is cut within a field', () => {
    const text = `"${'long '.repeat(20)}",b\n`.repeat(2000);
    expect(sniffSeparator(text)).toBe('comma');
    expect(is(text)).toBe(true);
  });

  test('and every Markdown deck goes on being one', () => {
    const folders = readdirSync(join(root, 'decks'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => join(root, 'decks', path));
    const fixtures = readdirSync(join(root, 'tests/fixtures/decks')).map((name) =>
      join(root, 'tests/fixtures/decks', name),
    );
    for (const path of [...folders, ...fixtures]) {
      const text = readFileSync(path, 'utf8');
      expect(is(text, path), path).toBe(false);
      expect(is(text), path).toBe(false);
    }
  });
});
