import { describe, expect, it } from 'vitest';
import { compileFile } from '../../../../src/core/deck/compile.ts';
import { decode } from '../../../../src/core/deck/decode.ts';
import { compile, fixture } from './compiling.ts';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)],
    ),
  );
const errorOf = (input: Uint8Array) => {
  const result = decode(input);
  return 'error' in result ? `${result.line}: ${result.error}` : null;
};

describe('files that are no text', () => {
  it.each([
    ['a ZIP archive', bytes(0x50, 0x4b, 3, 4, 0), /^1: This is a ZIP archive or an Anki package/],
    ['a PNG', bytes(0x89, 'PNG', 0), /^1: This is a PNG image/],
    ['zero bytes', bytes('a\nb', 0, 'c'), /^2: The file is binary/],
    ['invalid UTF-8', bytes('ok\nsure\n', 0xc3, 0x28, '\n'), /^3: The file is not valid UTF-8/],
    [
      '50 MB',
      new Uint8Array(50 * 1024 * 1024).fill(0x61),
      /^1: The file has 50\.0 MB; at most 20 MB .* into 3 or more files/,
    ],
  ])('%s', (_, input, message) => {
    expect(errorOf(input)).toMatch(message);
  });

  it('reads text with a byte order mark and Windows line ends', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 'a\r\nb\rc'))).toEqual({ text: 'a\nb\nc' });
  });
});

describe('texts that make no deck', () => {
  const errors = (text: string) =>
    compile(text).warnings.filter(({ severity }) => severity === 'error');

  it.each([
    ['', /empty/],
    [' \n\t\n', /empty/],
    ['a\0b', /binary/],
    [
      '# Readme\n\nA program.\n\n## Install\n\n### Linux\n\nRun it.\n\n- [ ] task\n',
      /no cards in this file: write terms/,
    ],
    ['# Glossary\n\nNothing yet.\n', /no cards/],
    ['Q: only a question?\n', /no cards/],
  ])('%j', (text, message) => {
    expect(errors(text)).toEqual([
      { line: 1, message: expect.stringMatching(message) as string, severity: 'error' },
    ]);
  });

  it('names both lines of an id given twice', () => {
    for (const text of [
      'Q: a?\nId: x\nA: b\n\nQ: c?\nId: x\nA: d\n',
      '# Glossary\n\n### A\n**Id**: x\nText.\n### B\n**Id**: x\nText.\n',
      '### Question 1: A\n**Id**: x\n\nText.\n\n### Question 2: B\n**Id**: x\n\nText.\n',
    ]) {
      expect(errors(text)).toEqual([
        {
          line: expect.any(Number) as number,
          message: expect.stringMatching(/The id “x” is already used in line \d/) as string,
          severity: 'error',
        },
      ]);
    }
  });

  it('never lets a script through', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))';
    for (const text of [
      `Q: ${evil}\nA: ${evil}\n`,
      `C: {{c1::${evil}::${evil}}} x\n`,
      `# Glossary\n\n### ${evil}\n${evil}\n\nSee also: [${evil}](#${evil}).\n\n## Acronyms\n\n- **X<b>**: ${evil}\n`,
      `### Question 1: ${evil}\n\n#### Question\n${evil}\n\n#### Hints\n- ${evil}\n\n#### Model Answer\n\n\`\`\`<script>\n${evil}\n\`\`\`\n\n#### Follow-Up Questions\n1. **"${evil}"**\n   *Looking for*: ${evil}\n`,
    ]) {
      const deck = compileFile({ path: '<script>.md', text });
      expect(deck.notes.length).toBeGreaterThan(0);
      const html = JSON.stringify(deck.notes.map(({ cards, question }) => ({ cards, question })));
      expect(html).not.toMatch(/<script|<img|href=\\?"javascript/i);
    }
  });
});

describe('a file of another kind', () => {
  it('is known by its content, not its name', () => {
    const kindOf = (path: string, text: string) => compileFile({ path, text }).kind;
    expect(kindOf('interview.md', fixture('wild-glossary.md'))).toBe('glossary');
    expect(kindOf('glossary.md', fixture('wild-interview.md'))).toBe('interview');
    expect(kindOf('glossary.md', '## Topic\n\n### Detail\n\nQ: a?\nA: b\n\nQ: c?\nA: d\n')).toBe(
      'cards',
    );
  });
});
