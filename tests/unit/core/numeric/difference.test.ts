import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Again, Good } from '../../../../src/core/model.ts';
import { judgeText } from '../../../../src/core/numeric/difference.ts';

const shown = (typed: string, right: string) =>
  judgeText(typed, right)
    .parts.map(({ kind, text }) =>
      kind === 'same' ? text : `${kind === 'wrong' ? '-' : '+'}[${text}]`,
    )
    .join('');

describe('a typed text against the right one', () => {
  it.each([
    ['llama-cli', 'llama-cli', 'llama-cli'],
    ['lama-cli', 'llama-cli', 'l+[l]ama-cli'],
    ['llama cli', 'llama-cli', 'llama-[ ]+[-]cli'],
    ['GGUF', 'gguf', '-[GGUF]+[gguf]'],
    ['  ls   -l ', 'ls -l', 'ls -l'],
    ['cafe\u0301', 'caf\u00e9', 'caf\u00e9'],
    ['👩‍💻', '👩', '-[👩‍💻]+[👩]'],
  ])('%s for %s', (typed, right, parts) => expect(shown(typed, right)).toBe(parts));

  it('suggests Good for every character, Again for one off, nothing for nothing', () => {
    expect(judgeText('mmap', 'mmap').suggestion).toBe(Good);
    expect(judgeText('Mmap', 'mmap').suggestion).toBe(Again);
    expect(judgeText(' ', 'mmap')).toEqual({ parts: [], right: false, suggestion: null });
  });

  it('always makes both texts of its parts', () => {
    const word = fc.string({ maxLength: 40 }).map((text) => text.replace(/\s+/g, '_'));
    fc.assert(
      fc.property(word, word, (typed, right) => {
        fc.pre(typed !== '' && right !== '');
        const { parts } = judgeText(typed, right);
        const of = (not: string) =>
          parts.flatMap(({ kind, text }) => (kind === not ? [] : text)).join('');
        expect(of('missing')).toBe(typed.normalize('NFC'));
        expect(of('wrong')).toBe(right.normalize('NFC'));
      }),
    );
  });

  it('does not compare endless texts', () => {
    expect(judgeText('a'.repeat(100_000), 'b').parts).toHaveLength(2);
  });
});
