import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/core/deck/lines.ts';

const kinds = (text: string) => {
  const found: string[] = [];
  const lines = readLines(text, (line, message) => found.push(`${line}: ${message}`));
  return { kinds: lines.map(({ kind }) => kind).join(' '), found };
};

describe('kinds of lines', () => {
  it.each([
    ['# A\n\ntext\n---\n***', 'heading blank text rule rule'],
    ['- a\n* b\n+ c\n1. d\n2) e\n> f\n| g | h |', 'bullet bullet bullet number number quote table'],
    ['#no heading\n####### none\n### yes ###', 'text text heading'],
    ['```cpp\n# x\n---\n```\n# y', 'fence code code fence heading'],
    ['~~~\n```\n~~~', 'fence code fence'],
    ['````\n```\n# x\n```\n````\ntext', 'fence code code code fence text'],
    ['1. a\n   ```\n   # x\n   ```', 'number fence code fence'],
    ['- ```bash\n  # x\n  ```', 'fence code fence'],
    ['**Code**: ```cpp\n# x\n```', 'text fence code fence'],
    ['$$\n# x\n$$\n# y', 'code code code heading'],
    ['a ``` b ``` c', 'text'],
  ])('%j', (text, expected) => {
    expect(kinds(text).kinds).toBe(expected);
  });

  it('ends a fence that is never closed before the next heading, with its line', () => {
    const { kinds: of, found } = kinds('```cpp\ncode\n\n## B\ntext\n');
    expect(of).toBe('fence code code heading text blank');
    expect(found).toEqual([expect.stringMatching(/^1: This code block is never closed/)]);
  });
});
