import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFile, compileFiles } from '../../../../src/core/deck/compile.ts';
import { decode } from '../../../../src/core/deck/decode.ts';
import { fixture } from './compiling.ts';

/** Pieces of every format, in any order: what hands and programs make of them. */
const piece = fc.constantFrom(
  '# Glossary',
  '# X - Interview Questions',
  '## A',
  '## Acronyms',
  '## Difficulty Index',
  '## Technical Questions',
  '## Summary',
  '### Term',
  '### GGUF (GPT Format)',
  '### Question 1: T',
  '### Question 2-4: [x]',
  '**Question 2: U**',
  '#### Question',
  '#### Hints',
  '#### Model Answer',
  '#### Follow-Up Questions',
  '#### Rubric',
  '**Difficulty**: Senior (L5)',
  '**Id**: same',
  '**Key Points**:',
  'See [Term](#term).',
  'See also: [Term](#term), [x](y.md#z).',
  'Q: q?',
  'A: a',
  'A: = 5 ± 2%',
  'C: {{c1::a::b}} {{c2::c}}',
  'C: {{c1::{{c2::x}}}}',
  'Id: same',
  'a :: b',
  '?',
  '---',
  '```cpp',
  '```',
  '~~~',
  '$$',
  '$$x^2$$',
  '| a | b |',
  '|---|---|',
  '- [ ] box',
  '- ❌ no',
  '1. **"Why?"**',
  '   *Looking for*: x',
  '> quote',
  '*[Continuing …]*',
  'In short: yes.',
  '**Red Flags**:',
  '- **Module 1**: Term, GGUF',
  'plain text. More.',
  '',
  '',
  '\t',
  '<script>x</script>',
  '\uE000\uE001',
  '$$\\frac{$$',
  '[x](%E0%A4%A)',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('\n')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('any text', () => {
  it('compiles without throwing, twice to the same', () => {
    fc.assert(
      fc.property(text, (of) => {
        const once = compileFile({ path: 'a.md', text: of });
        expect(compileFile({ path: 'a.md', text: of })).toEqual(once);
        const lines = of.split(/\r\n?|\n/).length;
        for (const { line, message } of once.warnings) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(message).not.toBe('');
        }
        if (once.notes.length === 0)
          expect(once.warnings.some(({ severity }) => severity === 'error')).toBe(true);
        const slugs = once.notes.map(({ id }) => id);
        const twice = once.warnings.some(({ message }) => message.includes('already used'));
        if (!twice) expect(new Set(slugs).size).toBe(slugs.length);
        for (const note of once.notes) {
          expect(new Set(note.cards.map(({ template }) => template)).size).toBe(note.cards.length);
          for (const card of note.cards) expect(card.front).not.toBe('');
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('any bytes decode or say why not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = decode(bytes);
        expect('error' in result ? result.error : result.text).toBeTypeOf('string');
      }),
    );
  });
});

describe('cards: nothing is dropped in silence', () => {
  const word = fc.constantFrom(
    'Q: q',
    'A: a',
    'C: {{c1::c}}',
    'C: c',
    'Id: x',
    'a :: b',
    '?',
    'text',
    '',
    '---',
    '- item',
    '## H',
  );
  it('every line is in a card or in a warning about its block', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const numbered = words.map((each, index) =>
          /^(?:Q|A|text|- item)/.test(each) ? `${each}n${index}` : each,
        );
        const deck = compileFile({
          path: 'a.md',
          text: `Q: first\nA: one\n---\n${numbered.join('\n')}`,
        });
        const kept = deck.notes.map(({ source }) => source).join('\n');
        for (const [index, line] of numbered.entries()) {
          const mark = /n\d+$/.exec(line)?.[0];
          if (!mark || new RegExp(`${mark}(?!\\d)`).test(kept)) continue;
          // Left out: then a warning names this line, or an earlier one of the same block.
          const blockStart =
            numbered.slice(0, index + 1).findLastIndex((each) => /^(?:---|## H)$/.test(each)) + 4;
          expect(
            deck.warnings.some((each) => each.line >= blockStart && each.line <= index + 4),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the same set in any company', () => {
  it('gives the same notes', () => {
    const file = { path: 'g.md', text: fixture('wild-glossary.md') };
    const other = { path: 'i.md', text: fixture('wild-interview.md') };
    const [alone] = compileFiles([file]);
    const [first] = compileFiles([file, other]);
    expect(first).toEqual(alone);
  });
});
