import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../../src/core/deck/blocks.ts';
import { decode } from '../../../../src/core/deck/decode.ts';
import { detectKind } from '../../../../src/core/deck/detect.ts';
import { readFrontMatter } from '../../../../src/core/deck/frontMatter.ts';
import { readGlossary } from '../../../../src/core/deck/glossary.ts';
import { readInterview } from '../../../../src/core/deck/interview.ts';
import { readLines } from '../../../../src/core/deck/lines.ts';
import { parseFile } from '../../../../src/core/deck/parse.ts';
import { readSections } from '../../../../src/core/deck/sections.ts';
import { makeWarnings } from '../../../../src/core/deck/warn.ts';

/** What the formats are made of, whole and in halves. */
const piece = fc.constantFrom(
  '---', '---\ntitle: T\nid: x\ntags: [a, "b\n---', 'title:', 'tags: a, b', 'id: Ä Ö', '# ', '# Glossary', '# Interview Questions',
  '## A', '## Acronyms', '## Difficulty Index', '## Module Index', '### ', '### Term (T)', '### GGUF (GPT (x) Format) y', '### 🧠 A / B',
  '### Question 1: T', '### Question 2-4: [x]', '### Questions 9999999999–1', '**Question 2: U**', '#### Question', '#### Hints',
  '#### Model Answer', '#### Follow-Up Questions', '#### Rubric', '**Difficulty**: Senior (L5)', '**Id**: same', '**Time**: 99999999999 min',
  '**Key Points**:', '**Aliases**: a, b', 'See [Term](#term).', 'See also: [Term](#term), [x](y.md#z', 'Q: ', 'Q: q?', 'A: a', 'A: = 5 ± 2%',
  'A: = 1e999', 'C: {{c1::a::b}}', 'C: {{c999::{{c1::', 'Id: same', 'Answer: typed', 'Tags: a,,', 'a :: b', '::', '?', '```cpp', '```', '~~~~', '$$',
  '```formula\nn = 1 .. 9\n```', '```formula\nn = 9 .. 1 step 0\n```', '| a | b |', '|---|', '- [ ] box', '1. **"Why?"**', '   *Looking for*: x',
  '> quote', 'In short: yes.', '**Red Flags**:', '- **ABC**: x', '- **Module 1**: Term', 'plain text. More.', '', ' ', '\t', '\u00A0',
  '<script>', '<!--', '\uE000', '\uD800', '\u202E', '[', '](', '**', '_', '`', '\\', '{', '}', '[^1]', '[x](%E0%A4%A)', '![a](b.png "',
); // prettier-ignore
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', ' ', '')), { maxLength: 14 })
      .map((parts) => parts.flat().join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
);
const runs = { numRuns: 10_000 };

/** The warnings of a parser: each says something, of a line that is there. */
function told(of: string, read: (warn: ReturnType<typeof makeWarnings>['warn']) => void) {
  const { warnings, warn } = makeWarnings();
  read(warn);
  const lines = of.split('\n').length;
  for (const { line, message } of warnings) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(message).not.toBe('');
  }
}

describe('each parser takes any text, whatever it was made for', () => {
  it('glossaries, interviews, blocks, and what tells them apart', () => {
    fc.assert(
      fc.property(text, (of) => {
        told(of, (warn) => {
          const lines = readLines(of, warn);
          const sections = readSections(lines);
          const kind = detectKind('T', sections);
          expect([null, 'glossary', 'interview', 'cards']).toContain(kind);
          expect(readGlossary('T', sections, warn).kind).toBe('glossary');
          expect(readInterview('T', sections, warn).kind).toBe('interview');
          expect(readBlocks('T', lines, ['t'], warn).kind).toBe('cards');
        });
      }),
      runs,
    );
  });

  it('front matter, and whole files', () => {
    fc.assert(
      fc.property(text, (of) => {
        const whole = `---\n${of}`;
        told(whole, (warn) => {
          const { id } = readFrontMatter(readLines(whole, warn), warn);
          expect(id).not.toBe('');
        });
        expect(parseFile({ path: 'a/b.md', text: of }).title).not.toBe('');
        const bytes = decode(new TextEncoder().encode(of));
        expect('error' in bytes ? bytes.error : bytes.text).toBeTypeOf('string');
      }),
      runs,
    );
  });
});
