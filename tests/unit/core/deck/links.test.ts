import { expect, it } from 'vitest';
import { compileFiles } from '../../../../src/core/deck/compile.ts';

const files = [
  {
    path: '01-basics/glossary.md',
    text: '# Glossary\n\n### GGUF (GPT-Generated Unified Format)\n**Id**: gguf\n\nA file.\n\n### Kernel\nA core.\n',
  },
  {
    path: '02-more/glossary.md',
    text: '# Glossary\n\n### Kernel\nA function on a GPU.\n\n### Warp\nThreads. See also: [GGUF](../01-basics/glossary.md#gguf), [Kernel](#kernel), [Other](../01-basics/glossary.md#kernel), [GGUF](#gguf), [Gone](glossary.md#gone).\n',
  },
  {
    path: '02-more/interview.md',
    text: '### Question 1: T\n\nText.\n\n#### Related Content\n- [Warp](glossary.md#warp), [Far](../01-basics/glossary.md#gguf-gpt-generated-unified-format)\n',
  },
];

it('links lead to other files of the set, nearest first', () => {
  const [, more, interview] = compileFiles(files, { bundled: true });
  expect(more?.notes.at(-1)?.links).toEqual([
    'module-01-glossary/gguf',
    'module-02-glossary/kernel',
    'module-01-glossary/kernel',
  ]);
  expect(interview?.notes[0]?.links).toEqual([
    'module-02-glossary/warp',
    'module-01-glossary/gguf',
  ]);
  expect(more?.warnings).toEqual([
    {
      line: 7,
      message: expect.stringContaining('“Gone” (glossary.md#gone) stays as text') as string,
      severity: 'warning',
    },
  ]);
});

it('deck ids come from folder and name, or from the front matter', () => {
  expect(compileFiles(files, { bundled: true }).map(({ id, module }) => [id, module])).toEqual([
    ['module-01-glossary', '01-basics'],
    ['module-02-glossary', '02-more'],
    ['module-02-interview', '02-more'],
  ]);
  expect(compileFiles(files).map(({ id, module }) => [id, module])).toEqual([
    ['glossary', null],
    ['glossary-2', null],
    ['interview', null],
  ]);
});

it('a slug that misses falls back to the base name', () => {
  const text =
    '# Glossary\n\n### KV Cache (Key-Value Cache)\nA store.\n\n### X\nSee also: [KV Cache](#kv-cache), [the cache](#key-value-cache), [KV Cache (key-value)](#nowhere).\nA thing.\n';
  const [deck] = compileFiles([{ path: 'a.md', text }]);
  expect(deck?.warnings).toEqual([]);
  expect(deck?.notes.find(({ title }) => title === 'X')?.links).toEqual([
    'a/kv-cache-key-value-cache',
  ]);
});
