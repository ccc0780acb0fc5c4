import { describe, expect, it } from 'vitest';
import { readTermName } from '../../../../src/core/deck/termName.ts';

describe('names of terms', () => {
  it.each([
    ['Tensor', 'Tensor', '', []],
    ['GGUF (GPT-Generated Unified Format)', 'GGUF', 'GPT-Generated Unified Format', []],
    ['mmap (memory mapping)', 'mmap', 'memory mapping', []],
    ['RoPE (Rotary Position Embedding)', 'RoPE', 'Rotary Position Embedding', []],
    ['Swish (SiLU)', 'Swish', '', ['SiLU']],
    ['Memory Mapping (mmap)', 'Memory Mapping', '', ['mmap']],
    ['Projector (mmproj)', 'Projector', '', ['mmproj']],
    ['JIT (Just-In-Time) Compilation', 'JIT Compilation', 'Just-In-Time Compilation', ['JIT']],
    ['INT4 / INT8', 'INT4 / INT8', '', ['INT4', 'INT8']],
    ['A/B Testing', 'A/B Testing', '', []],
    ['🚀 Autoscaling', 'Autoscaling', '', []],
    ['🅰️ ⚙️ Tensor', 'Tensor', '', []],
    ['`--n-gpu-layers`', '--n-gpu-layers', '', []],
    ['**LLM.int8()**', 'LLM.int8()', '', []],
    ['SLO (Service-Level Objective)', 'SLO', 'Service-Level Objective', []],
    ['FP16 (Half Precision)', 'FP16', 'Half Precision', []],
    ['Softmax (also normalized exponential)', 'Softmax', '', ['normalized exponential']],
  ])('%s', (heading, base, expansion, aliases) => {
    expect(readTermName(heading)).toMatchObject({ base, expansion, aliases });
  });
});
