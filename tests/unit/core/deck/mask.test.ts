import { describe, expect, it } from 'vitest';
import { maskedName, maskNames } from '../../../../src/core/deck/mask.ts';

const masked = (html: string, ...names: string[]) =>
  maskNames(html, names).replaceAll(maskedName, '_');

describe('hiding names', () => {
  it.each([
    ['A kernel and kernels, the Kernel’s', ['Kernel'], 'A _ and _, the _'],
    ['KV cache, KV-caches, KVCache', ['KV Cache'], '_, _, _'],
    ['policies of a policy', ['Policy'], '_ of a _'],
    ['Embedding of embeddings', ['Embeddings'], '_ of _'],
    ['llama.cpp, not llamaXcpp', ['llama.cpp'], '_, not llamaXcpp'],
    ['ahead of the head', ['Head'], 'ahead of the _'],
    ['It is IT', ['IT'], 'It is _'],
    ['Q&amp;A here', ['Q&A'], '_ here'],
    ['in C++ code', ['C++'], 'in _ code'],
    [
      '<code>gguf</code> and <a href="gguf">gguf</a>',
      ['GGUF'],
      '<code>_</code> and <a href="gguf">_</a>',
    ],
    ['<strong>Flash</strong> Attention', ['Flash Attention'], '_'],
    ['Just-In-Time and JIT', ['JIT', 'Just-In-Time'], '_ and _'],
    ['the span is masked', ['hidden', 'span'], 'the _ is masked'],
    ['nothing to hide', ['Kernel'], 'nothing to hide'],
    ['it (perplexity (ppl)) rose', ['Perplexity (PPL)', 'Perplexity', 'PPL'], 'it (_) rose'],
    ['a kv_cache', ['KV Cache'], 'a _'],
    ['BPEs and a BPE, no BPEX', ['Byte-Pair Encoding'], '_ and a _, no BPEX'],
    ['KV cache quantizer', ['KV Cache Quantize', 'KV Cache'], '_ quantizer'],
    ['a name too long to be one', ['x'.repeat(50_000)], 'a name too long to be one'],
  ])('%s', (html, names, expected) => {
    expect(masked(html, ...names)).toBe(expected);
  });
});
