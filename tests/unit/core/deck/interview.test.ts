import { describe, expect, it } from 'vitest';
import { countDeck } from '../../../../src/core/deck/count.ts';
import { card, compile, fixture, note, warnings } from './compiling.ts';

const interview = (body: string) =>
  compile(`# X - Interview Questions\n\n## Technical Questions\n\n${body}`);

describe('a file of questions by many hands', () => {
  const deck = compile(fixture('wild-interview.md'));

  it('has exactly these questions', () => {
    expect(deck.kind).toBe('interview');
    expect(countDeck(deck)).toEqual({
      terms: 0,
      questions: 12,
      drafts: 4,
      followUps: 3,
      cards: 11,
      byCategory: { conceptual: 4, technical: 4, 'system-design': 2, debugging: 2 },
      byLevel: { L3: 3, L4: 2, L5: 3, L6: 1 },
    });
  });

  it('reads a full question into its parts', () => {
    const full = note(deck, 'How Extraction Works');
    expect(full).toMatchObject({
      id: 'file/how-extraction-works',
      level: 3,
      minutes: 20,
      category: 'conceptual',
    });
    expect(full.question).toMatchObject({
      hints: [
        { label: 'Think of salt', html: '<p>What dissolves first?</p>' },
        { label: 'Think of time', html: '<p>And later?</p>' },
      ],
      competencies: ['Knows solubles', 'Mentions time'],
      redFlags: ['Says that hotter is always better', 'No numbers'],
      greenFlags: ['Talks about yield'],
      companies: ['Alpha', 'Beta Inc.'],
      insights: '<p><strong>Alpha</strong>: asks for numbers.</p>',
      prerequisites: ['Module 1', 'Water'],
    });
    expect(full.question?.rubric).toContain('<strong>Passing Score</strong>: 12/35 (Entry)');
    expect(full.question?.model).toContain('**Bold**: no label');
    expect(card(full, 'followup-why-does-grind-size-matter')).toMatchObject({
      kind: 'followup',
      front: '<p>Why does grind size matter?</p>',
      lead: '<p>Surface.</p>',
      back: '<p>More of it.</p>',
    });
  });

  it('reads short questions, stubs and ranges', () => {
    expect(note(deck, 'Short One').question?.keyPoints).toEqual(['Heat loss', 'Even start']);
    expect(note(deck, 'Short One').question?.model).toContain(
      '<strong>Considerations</strong>: Glass',
    );
    expect(note(deck, 'Stub Only')).toMatchObject({
      draft: true,
      cards: [],
      minutes: 60,
      level: 5,
    });
    expect(note(deck, 'Question without answer')).toMatchObject({ draft: true, level: 4 });
    expect(note(deck, 'Read a Scale')).toMatchObject({ draft: false, category: 'technical' });
    expect(note(deck, 'Read a Scale').question?.keyPoints).toEqual(['Debounce', 'Filter']);
    expect(note(deck, 'Log a Shot').draft).toBe(true);
  });

  it('warns with the line of what is left out', () => {
    const text = fixture('wild-interview.md').split('\n');
    expect(deck.warnings.map(({ line }) => line)).toEqual([86, 106, 107, 145, 180, 199, 215, 226]);
    for (const { line, message } of deck.warnings) {
      expect(text[line - 1], message).toContain(/“([^”…]+)/.exec(message)?.[1]);
    }
  });
});

describe('metadata', () => {
  it.each([
    [
      'one a line',
      '**Category**: Debugging\n**Difficulty**: Senior (L5/L6)\n**Companies**: A, B\n**Time**: 5 minutes',
    ],
    [
      'with a blank line',
      '\n**Category**: Debugging\n**Difficulty**: Senior (L5/L6)\n**Companies**: A, B\n**Time Allotted**: 5 min',
    ],
    [
      'on one line',
      '**Category**: Debugging | **Difficulty**: Senior (L5/L6) | **Companies**: A, B | **Time**: 5 minutes',
    ],
    [
      'colon inside the bold',
      '**Category:** Debugging\n**Difficulty:** Senior (L5/L6)\n**Companies:** A, B\n**Time:** 5 minutes',
    ],
    [
      'with hard breaks',
      '**Category**: Debugging  \n**Difficulty**: Senior (L5/L6)  \n**Companies**: A, B\\\n**Time**: 5 minutes  ',
    ],
    [
      'as a list',
      '- **Category**: Debugging\n- **Difficulty**: Senior (L5/L6)\n- **Companies**: A, B\n- **Time**: 5 minutes',
    ],
    [
      'without bold',
      'Category: Debugging | Difficulty: Senior (L5/L6) | Companies: A, B | Time: 5 minutes',
    ],
    [
      'in italics',
      '*Category: Debugging | Difficulty: Senior (L5/L6) | Companies: A, B | Time: 5 minutes*',
    ],
  ])('%s', (_, fields) => {
    const deck = interview(
      `### Question 1: T\n${fields}\n\n**Question**: Why?\n\n**Key Points**: Because.\n`,
    );
    expect(deck.notes[0]).toMatchObject({
      category: 'debugging',
      level: 5,
      minutes: 5,
      draft: false,
    });
    expect(deck.notes[0]?.question?.companies).toEqual(['A', 'B']);
    expect(deck.notes[0]?.cards[0]?.front).toBe('<p>Why?</p>');
    expect(deck.warnings).toEqual([]);
  });

  it('takes the category from the heading above where it is missing', () => {
    expect(interview('### Question 1: T\n\nAnswer.\n').notes[0]?.category).toBe('technical');
    expect(
      interview('### Question 1: T\n**Category**: Technical / Coding\n').notes[0]?.category,
    ).toBe('technical');
  });

  it('warns of values that it does not know', () => {
    const deck = interview(
      '### Question 1: T\n**Category**: Culinary\n**Difficulty**: Tricky\n**Time**: long\n\nText.\n',
    );
    expect(deck.warnings.map(({ line }) => line)).toEqual([6, 7, 8]);
  });

  it.each([
    ['Entry (L3/L4)', 3],
    ['Entry to Mid (L3/L4)', 3],
    ['Entry-Mid', 3],
    ['Mid (L4)', 4],
    ['Mid (L4/L5)', 4],
    ['Mid-Senior (L4/L5)', 4],
    ['Mid to Senior (L5/L6)', 5],
    ['Senior (L5/L6)', 5],
    ['Staff (L6/L7)', 6],
    ['Entry', 3],
    ['Entry to Mid', 3],
    ['Mid', 4],
    ['Mid-Senior', 4],
    ['Mid to Senior', 4],
    ['Senior', 5],
    ['Senior to Staff', 5],
    ['Staff', 6],
    ['Principal', 7],
    ['Medium', 4],
    ['L5-L7', 5],
  ])('difficulty %s is level %i', (text, level) => {
    expect(interview(`### Question 1: T\n**Difficulty**: ${text}\n`).notes[0]?.level).toBe(level);
  });
});

describe('shapes of questions', () => {
  it('a section missing from the full shape is no fault', () => {
    const deck = interview(
      '### Question 1: T\n\n#### Question\n\nWhy?\n\n---\n\n#### Model Answer\n\nIn short: so.\n\nMore.\n',
    );
    expect(deck.notes[0]?.question).toMatchObject({
      inShort: '<p>so.</p>',
      model: '<p>More.</p>',
      hints: [],
    });
    expect(deck.warnings).toEqual([]);
  });

  it.each([
    'Key Points',
    'Architecture',
    'Considerations',
    'Strategy',
    'Process',
    'Metrics',
    'Anything At All',
  ])('any bold label answers a short question: %s', (label) => {
    for (const answer of [` inline`, `\n- a\n- b`, ` inline\n- a`, '\n\n1. a\n2. b']) {
      const deck = interview(`### Question 1: T\n\n**Question**: Why?\n\n**${label}**:${answer}\n`);
      expect(deck.notes[0]?.draft, answer).toBe(false);
    }
  });

  it('reads fences right after a label and unindented in a list as code', () => {
    const deck = interview(
      '### Question 1: T\n\n**Question**: Why?\n\n**Implementation**: ```cpp\n# define X\n### Question 2: no\n```\n\n1. One\n```python\n# two\n```\n2. Three\n\n### Question 2: U\n\n**Question**: How?\n',
    );
    expect(countDeck(deck)).toMatchObject({ questions: 2, drafts: 1 });
    expect(note(deck, 'T').question?.model).toContain('<ol start="2">');
    expect(note(deck, 'T').question?.model).toContain('language-cpp');
  });

  it('reads a range with as many questions as are below it', () => {
    const deck = interview(
      '### Question 13-15: [More]\n**Difficulty**: Senior (L5)\n\n**Question 13: A**\n- x\n\n**Question 14**: B\n- y\n\n**Q15: C**\n- z\n\n*[Continuing …]*\n',
    );
    expect(deck.notes.map(({ title, level }) => [title, level])).toEqual([
      ['A', 5],
      ['B', 5],
      ['C', 5],
    ]);
    expect(warnings(deck)).toEqual([expect.stringMatching(/^17: The placeholder/)]);
  });

  it('says so when a range announces more than it has', () => {
    const deck = interview('### Questions 3–5: [More]\n\n**Question 3: A**\n- x\n');
    expect(deck.notes).toHaveLength(1);
    expect(warnings(deck)).toEqual([
      expect.stringMatching(/^5: This heading announces 3 questions, 1 is/),
    ]);
  });

  it('takes a number in the title for no range', () => {
    expect(
      interview('### Question 1 - 4-bit formats\n\nText.\n').notes.map(({ title }) => title),
    ).toEqual(['4-bit formats']);
  });

  it('leaves the summary and its headings out, but not what is appended after it', () => {
    const deck = interview(
      '### Question 1: T\n\nText.\n\n## Summary\n\n### Question Distribution\n- 1\n\n## Debugging Questions\n\n### Question 2: U\n\nText.\n',
    );
    expect(deck.notes.map(({ title, category }) => [title, category])).toEqual([
      ['T', 'technical'],
      ['U', 'debugging'],
    ]);
    expect(warnings(deck)).toEqual([expect.stringMatching(/^9: The section “Summary”/)]);
  });

  it('orders questions by level, then as in the file', () => {
    const deck = interview(
      '### Question 1: A\n**Difficulty**: Staff\n\nx\n\n### Question 2: B\n\nx\n\n### Question 3: C\n**Difficulty**: Mid\n\nx\n',
    );
    expect(deck.notes.map(({ title }) => title)).toEqual(['C', 'A', 'B']);
  });
});

describe('follow-ups', () => {
  const followUps = (list: string) =>
    interview(
      `### Question 1: T\n\n#### Model Answer\n\nYes.\n\n#### Follow-Up Questions\n\n${list}\n`,
    ).notes[0]?.cards.slice(1);

  it.each([
    '1. **"Why?"**\n   *Id*: why-so\n   *Looking for*: Because.',
    '1. **"Why?"**\n   - *Looking for*: Because.\n   - *Id*: why-so',
    '1. **Why?**\n\n   Id: why-so\n\n   **Looking for**: Because.',
    '- "Why?"\n  - Looking for: Because.\n  - Id: why-so',
    '1. **“Why?”**\n*Id*: why-so\n*Looking for*: Because.',
    '**"Why?"**\n*Id*: why-so\n\n*Looking for*: Because.',
  ])('%s', (list) => {
    expect(followUps(list)).toEqual([
      {
        template: 'followup-why-so',
        kind: 'followup',
        front: '<p>Why?</p>',
        lead: '<p>Because.</p>',
        back: '',
      },
    ]);
  });

  it('get a slug of their words where they have no id', () => {
    expect(
      followUps(
        '1. **"Why so?"**\n   *Looking for*: A.\n2. **"Why so?"**\n   *Looking for*: B.',
      )?.map(({ template }) => template),
    ).toEqual(['followup-why-so', 'followup-why-so-1']);
  });

  it('without an answer make no card', () => {
    expect(followUps('1. **"Why?"**\n2. **"How?"**\n   *Looking for*: So.')).toHaveLength(1);
  });
});

describe('traps of interviews', () => {
  const deck = compile(fixture('trap-interview.md'));

  it('reads numbered ranges, placeholders as values, and questions without a number', () => {
    expect(deck.notes.map(({ title, draft }) => [title, draft])).toEqual([
      ['Bonus: How?', false],
      ['First one', false],
      ['Second', false],
      ['Placeholder Answer', true],
      ['Question 5:', false],
      ['Lead', true],
    ]);
    expect(deck.warnings.map(({ line }) => line)).toEqual([6, 14, 28, 34, 50]);
  });

  it('keeps italic lines that are no placeholders, and lists with nested ones', () => {
    const five = note(deck, 'Question 5:');
    expect(five.cards[0]?.front).toContain('<em>Continuous batching is a method.</em>');
    expect(five.question?.keyPoints).toHaveLength(2);
    expect(five.question?.redFlags).toEqual(['a']);
  });
});

describe('a question whose fields come after a rule', () => {
  it('has them, though they look like a footer', () => {
    const deck = compile(
      '# X - Interview Questions\n\n## Conceptual Questions\n\n### Question 1: A\n\n---\n\n**Difficulty**: Mid (L4)\n**Companies**: OpenAI\n**Time**: 10 minutes\n\n---\n',
    );
    expect(deck.notes).toMatchObject([
      { title: 'A', level: 4, minutes: 10, draft: true, question: { companies: ['OpenAI'] } },
    ]);
    expect(deck.warnings).toEqual([]);
  });

  it('has no number in its title, written either way', () => {
    const deck = compile(
      '# Interview\n\n### Question 1: A\n**Question**: a?\n**Answer**: b\n\n### 2. RAG\n**Difficulty**: Mid\n**Question**: c?\n**Answer**: d\n',
    );
    expect(deck.notes.map(({ id }) => id).sort()).toEqual(['file/a', 'file/rag']);
  });
});
