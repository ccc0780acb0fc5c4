import { describe, expect, it } from 'vitest';
import { countAliases, countComing, countDeck } from '../../../../src/core/deck/count.ts';
import { compileSet } from '../../../../src/core/deck/compile.ts';
import { card, compile, fixture, note, warnings } from './compiling.ts';

const glossary = (body: string) => compile(`# A Glossary\n\n## A\n\n${body}`);

describe('a glossary grown by many hands', () => {
  const [compilation] = compileSet([
    { path: 'wild-glossary.md', text: fixture('wild-glossary.md') },
  ]);
  if (!compilation) throw new Error('nothing compiled');
  const { deck, parsed } = compilation;

  it('has exactly these terms, aliases and acronyms', () => {
    expect(deck.kind).toBe('glossary');
    expect(countDeck(deck)).toMatchObject({ terms: 13, questions: 0, cards: 28 });
    expect(countAliases(parsed)).toBe(2);
    const acronyms = deck.notes.filter((each) => each.cards[0]?.kind === 'acronym');
    expect(acronyms.map(({ title }) => title)).toEqual([
      'TDS (Total Dissolved Solids)',
      'EY (Extraction Yield)',
    ]);
    for (const title of ['For Beginners', 'Beginner', 'Module 4: Service', 'By Numbers']) {
      expect(deck.notes.map((each) => each.title)).not.toContain(title);
    }
    expect(note(deck, 'Inverted Index').cards).toHaveLength(2);
  });

  it('takes module and difficulty from the indexes, also through another name', () => {
    expect(note(deck, 'Agitation')).toMatchObject({ difficulty: 'beginner', tags: ['module-1'] });
    expect(note(deck, 'PID (Proportional-Integral-Derivative)')).toMatchObject({
      difficulty: 'advanced',
      tags: ['module-3'],
    });
    expect(note(deck, 'INT4 / INT8').tags).toEqual(['module-4']);
    expect(note(deck, 'Dose Ratio').difficulty).toBe('intermediate');
  });

  it('leaves footers in the middle out of the terms above them', () => {
    const jit = note(deck, 'JIT (Just-In-Time) Grinding');
    expect(JSON.stringify(jit)).not.toContain('Total Terms');
    expect(card(jit, 'term').back).toBe('<p>JIT grinding keeps aroma.</p>');
  });

  it('warns with the line of what is wrong', () => {
    const text = fixture('wild-glossary.md').split('\n');
    for (const { line, message } of deck.warnings) {
      const quoted = /“([^”…]+)/.exec(message)?.[1];
      if (quoted) expect(text[line - 1], message).toContain(quoted);
    }
    expect(deck.warnings.map(({ line }) => line)).toEqual([
      22, 70, 93, 107, 109, 143, 150, 153, 155,
    ]);
  });
});

describe('a term whose name is an acronym', () => {
  const deck = glossary(
    '### RoPE (Rotary Position Embedding)\n\nTurns pairs of a vector. More follows.\n\n### Kernel\n\nA function.\n',
  );

  it('has a card for what it stands for, which only one choice of directions asks', () => {
    expect(card(note(deck, 'RoPE (Rotary Position Embedding)'), 'expansion')).toEqual({
      template: 'expansion',
      kind: 'expansion',
      front: '<p>What does RoPE stand for?</p>',
      lead: '<p>Rotary Position Embedding</p>',
      back: '<p>Turns pairs of a vector.</p>',
    });
    expect(note(deck, 'Kernel').cards.map(({ kind }) => kind)).toEqual(['term', 'definition']);
    expect(countDeck(deck).cards).toBe(4);
    const later = { now: 2, later: 2, questions: 0, acronyms: 1, drafts: 0 };
    expect(countComing(deck.notes)).toEqual(later);
    expect(countComing(deck.notes, 'one')).toEqual({ ...later, later: 0 });
    expect(countComing(deck.notes, 'both')).toEqual({ ...later, now: 4, later: 0 });
    expect(countComing(deck.notes, 'acronyms')).toEqual({ ...later, now: 3, acronyms: 0 });
  });
});

describe('headings of terms', () => {
  it('keeps twins that differ in letter case apart, with the slugs of GitHub', () => {
    const deck = glossary(
      '### FLOPs\nOperations.\n\n### FLOPS\nA rate. See also: [FLOPs](#flops).\n',
    );
    expect(deck.notes.map(({ id }) => id).sort()).toEqual(['file/flops', 'file/flops-1']);
    expect(note(deck, 'FLOPS').links).toEqual(['file/flops']);
  });

  it('merges the same term and says so', () => {
    const deck = glossary(
      '### KV Cache\nKeeps keys.\n\n### KV Cache (Key-Value Cache)\nIt grows with length.\n',
    );
    expect(countDeck(deck).terms).toBe(1);
    expect(warnings(deck)).toEqual([
      expect.stringMatching(/^8: KV Cache was already defined in line 5/),
    ]);
    expect(card(note(deck, 'KV Cache'), 'term').back).toContain('grows with length');
    expect(card(note(deck, 'KV Cache'), 'term').lead).toContain('Key-Value Cache');
  });

  it('gives a name with dots the slug of GitHub', () => {
    const deck = glossary('### llama.cpp\nA program.\n\n### X\nUses [it](#llamacpp).\n');
    expect(note(deck, 'llama.cpp').id).toBe('file/llamacpp');
    expect(card(note(deck, 'X'), 'term').lead).toContain('href="#note/file/llamacpp"');
    expect(deck.warnings).toEqual([]);
  });

  it('prefers an explicit id to the heading', () => {
    const deck = glossary(
      '### GGUF (GPT-Generated Unified Format)\n**Id**: gguf\n\nA file. See also: [X](#x).\n\n### X\nSee also [GGUF](#gguf-gpt-generated-unified-format).\n',
    );
    expect(deck.notes[0]?.id).toBe('file/gguf');
  });
});

describe('a term that is only another name', () => {
  it.each([
    'See [Feed-Forward](#feed-forward).',
    'See [Feed-Forward](#feed-forward)',
    '*See [Feed-Forward](#feed-forward).*',
    'See: [Feed-Forward](#feed-forward).',
    '**See** [Feed-Forward](#feed-forward).',
    'See Feed-Forward.',
    '(See [Feed-Forward](#feed-forward))',
    '**Difficulty**: Advanced\n\nSee [Feed-Forward](#feed-forward).',
  ])('%s', (text) => {
    const deck = glossary(
      `### MLP (Multi-Layer Perceptron)\n${text}\n\n### Feed-Forward\nA layer. See also: [MLP](#mlp).\n\n### Y\nSee also: [the MLP](#mlp-multi-layer-perceptron).\nA thing.\n`,
    );
    expect(deck.notes).toHaveLength(2);
    expect(note(deck, 'Feed-Forward').aliases).toContain('MLP');
    expect(note(deck, 'Y').links).toEqual(['file/feed-forward']);
    expect(deck.warnings).toEqual([]);
  });

  it('follows another name of another name, but no circle', () => {
    const deck = glossary(
      '### A1\nSee [B1](#b1).\n\n### B1\nSee [C1](#c1).\n\n### C1\nA thing.\n\n### D1\nSee [D2](#d2).\n\n### D2\nSee [D1](#d1).\n',
    );
    expect(note(deck, 'C1').aliases).toEqual(expect.arrayContaining(['A1', 'B1']));
    expect(deck.warnings.map(({ line }) => line)).toEqual([15, 18]);
  });
});

describe('the cards of a term', () => {
  const deck = glossary(`### GQA (Grouped-Query Attention)
**Difficulty**: Advanced
**Module**: 2
**Aliases**: Shared heads

A form of attention in which several query heads share keys. Grouped query attentions save cache, e.g. a GQA of 4. Third.

Example: Llama 3.

Why it matters: \`GQA\` saves memory.

See also: [MHA](#mha), [Cache](#cache).
`);
  const gqa = note(deck, 'GQA (Grouped-Query Attention)');

  it('asks for the bare acronym, and answers with the expansion first', () => {
    expect(card(gqa, 'term')).toMatchObject({
      front: '<p>GQA</p>',
      lead: '<p class="expansion">Grouped-Query Attention</p><p>A form of attention in which several query heads share keys.</p>',
    });
    expect(card(gqa, 'term').back).toContain('<p>Example: Llama 3.</p>');
    expect(card(gqa, 'term').back).toMatch(/<p class="see-also">See also: MHA, Cache<\/p>$/);
  });

  it('hides every name of the term in the reverse question', () => {
    const { front, lead } = card(gqa, 'definition');
    expect(front).toContain(
      '<span class="masked" role="img" aria-label="hidden term">____</span> save cache',
    );
    expect(front).not.toMatch(/GQA|grouped[- ]query/i);
    expect(lead).toBe('<p>GQA</p><p class="expansion">Grouped-Query Attention</p>');
  });

  it('warns of links that lead nowhere, with their line', () => {
    expect(warnings(deck)).toEqual([
      expect.stringMatching(/^16: The link “MHA” \(#mha\)/),
      expect.stringMatching(/^16: The link “Cache” \(#cache\)/),
    ]);
  });
});

describe('acronym lists', () => {
  it('make cards only where no term has the acronym', () => {
    const deck = compile(
      '# Glossary\n\n## K\n\n### KV Cache (key-value store)\nA store.\n\n### Retrieval-Augmented Generation (RAG)\nText with sources.\n\n## Acronyms\n\n- **RAG**: Retrieval-Augmented Generation\n- **SLO**: Service-Level Objective\n- **SLA** - Service-Level Agreement\n- **TBD**\n',
    );
    expect(
      deck.notes.filter(({ cards }) => cards[0]?.kind === 'acronym').map(({ id }) => id),
    ).toEqual(['file/slo', 'file/sla']);
    expect(warnings(deck)).toEqual([expect.stringMatching(/^16: This acronym has no expansion/)]);
  });
});

describe('teaching order', () => {
  const terms = ['Alpha', 'Beta', 'Gamma', 'Delta'];
  const body = (difficulties: string[]) =>
    terms
      .map(
        (term, index) => `### ${term}\n**Difficulty**: ${difficulties[index] ?? ''}\n\nA thing.\n`,
      )
      .join('\n');
  const titles = (text: string, order: string[] = []) => {
    const path = '01-basics/glossary.md';
    const [compiled] = compileSet([{ path, text: `# Glossary\n\n## A\n\n${text}` }], {
      bundled: true,
      order: { '01-basics': order },
    });
    return compiled?.deck.notes.map(({ title }) => title);
  };

  it('is the given one, with the rest after it', () => {
    expect(
      titles(body(['Beginner', 'Beginner', 'Beginner', 'Beginner']), ['gamma', 'alpha']),
    ).toEqual(['Gamma', 'Alpha', 'Beta', 'Delta']);
  });

  it('is by difficulty, then as in the file', () => {
    expect(titles(body(['Advanced', 'Beginner', 'Intermediate', 'Beginner']))).toEqual([
      'Beta',
      'Delta',
      'Gamma',
      'Alpha',
    ]);
  });

  it('is never A to Z because the file is', () => {
    const sorted =
      '### Ape\nA thing. See also: [Cat](#cat).\n\n### Bee\nA thing. See also: [Cat](#cat).\n\n### Cat\nA thing.\n';
    expect(titles(sorted)).toEqual(['Cat', 'Ape', 'Bee']);
  });
});

describe('traps of glossaries', () => {
  const deck = compile(fixture('trap-glossary.md'));

  it('takes names such as Q4_K_M for terms, not for questions', () => {
    expect(deck.kind).toBe('glossary');
    expect(countDeck(deck)).toMatchObject({ terms: 6, questions: 0 });
  });

  it('reads lists under labels of their own below a module, in an index that is an H1', () => {
    expect(note(deck, 'Q4_K_M').tags).toEqual(['module-1']);
    expect(note(deck, 'Q8_0 (8-bit quantization)')).toMatchObject({
      tags: ['module-1'],
      difficulty: 'beginner',
    });
    expect(note(deck, 'Top-K / Top-P').difficulty).toBe('advanced');
  });

  it('reads See also in every form', () => {
    expect(note(deck, 'Q4_K_M').links).toEqual(['file/q8_0-8-bit-quantization', 'file/k-quants']);
    expect(note(deck, 'K-Quants').links).toEqual(['file/q8_0-8-bit-quantization']);
  });

  it('warns of the name that is no term and of text in a footer', () => {
    expect(warnings(deck)).toEqual([
      expect.stringMatching(/^34: The index names “Gone”/),
      expect.stringMatching(/^40: “Some trailing words\.” stands in a footer/),
    ]);
  });
});

describe('what other hands write', () => {
  const deck = compile(fixture('other-glossary.md'));

  it('merges by base name whatever picture stands before it, and makes ids without it', () => {
    expect(deck.notes.map(({ id }) => id)).toContain('file/autoscaling');
    expect(countDeck(deck)).toMatchObject({ terms: 4, cards: 11 });
  });

  it('reads an index whose labels have no colon', () => {
    expect(note(deck, 'Autoscaling').tags).toEqual(['module-1']);
    expect(note(deck, 'Byte-Pair Encoding').tags).toEqual(['module-2']);
  });

  it('takes no words of a sentence for names', () => {
    expect(card(note(deck, '.NET'), 'term').back).not.toContain('for more');
  });

  it('reads acronyms in brackets, without their references', () => {
    expect(note(deck, 'SIMD (Single Instruction, Multiple Data)').cards).toHaveLength(1);
    expect(note(deck, 'PTQ (Post-Training Quantization)').cards).toHaveLength(1);
  });

  it('hides the acronym that only the list gives', () => {
    const bpe = note(deck, 'Byte-Pair Encoding');
    expect(bpe.aliases).toContain('BPE');
    expect(card(bpe, 'definition').front).not.toMatch(/bpe/i);
    expect(note(deck, 'BPE (Byte-Pair Encoding)').cards).toHaveLength(1);
  });

  it('has nothing to warn of but the twin', () => {
    expect(warnings(deck)).toEqual([expect.stringMatching(/^14: Autoscaling was already defined/)]);
  });
});
