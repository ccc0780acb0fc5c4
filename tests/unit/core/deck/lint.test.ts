import { describe, expect, it } from 'vitest';
import { compileSet } from '../../../../src/core/deck/compile.ts';
import { lintDecks } from '../../../../src/core/deck/lint.ts';

const words = (count: number, word = 'word') => Array.from({ length: count }, () => word).join(' ');

const term = (name: string, id: string, see: string) => `### ${name}
**Difficulty**: Beginner
**Module**: 1
**Id**: ${id}

A thing with twelve or more words that says what it is about today.

See also: [${see}](#${see.toLowerCase()}).
`;
const glossary = `# Basics - Glossary

## A

${term('Alpha', 'alpha', 'Beta')}
${term('Beta', 'beta', 'Alpha').replace('today', 'tomorrow')}`;

const question = `### Question 1: Plain

**Id**: plain
**Category**: Conceptual
**Difficulty**: Mid (L4)
**Time**: 10 minutes

#### Question
What is it, and why does it cost $5 to $10?

#### What the Interviewer is Looking For
- [ ] Knows it

**Red Flags**:
- ❌ One
- ❌ Two

**Green Flags**:
- ✅ One
- ✅ Two

#### Hints
**Hint 1**: First
> Think.

**Hint 2**: Second
> Think again.

#### Key Points
- One
- Two
- Three

#### Model Answer
In short: It is a thing.

${words(130)}

\`\`\`bash
echo short
\`\`\`

#### Follow-Up Questions
1. **"How much does Alpha cost?"**
   *Id*: alpha-cost
   *Looking for*: Little.
2. **"Why is Beta slow?"**
   *Id*: beta-slow
   *Looking for*: It waits.

#### Related Content
- [Alpha](glossary.md#alpha), [Beta](glossary.md#beta)
`;
const interview = `# Basics - Interview Questions\n\n## Conceptual Questions (1)\n\n${question}`;
const cards = 'Q: Which of the two is older?\nId: older\nA: Alpha.\n';

function lint(
  files: Partial<Record<'glossary' | 'interview' | 'cards', string>>,
  order: string[] = [],
) {
  const texts = { glossary, interview, cards, ...files };
  const sources = Object.entries(texts).map(([name, text]) => ({
    path: `01-basics/${name}.md`,
    text,
  }));
  const options = { bundled: true, order: { '01-basics': order } };
  return lintDecks(compileSet(sources, options), options);
}

const said = (...given: Parameters<typeof lint>) => lint(...given).map(({ message }) => message);

/** The base deck with one thing changed must fail with this message, at the line of the change. */
function breaks(
  file: 'glossary' | 'interview' | 'cards',
  from: string | RegExp,
  to: string,
  message: RegExp,
) {
  const base = { glossary, interview, cards }[file];
  const text = base.replace(from, () => to);
  expect(text).not.toBe(base);
  const found = lint({ [file]: text });
  expect(found.map((each) => each.message).join('\n')).toMatch(message);
  expect(
    found.every(({ severity, path }) => severity === 'error' && path === `01-basics/${file}.md`),
  ).toBe(true);
  return found;
}

it('the base deck breaks no rule', () => {
  expect(lint({})).toEqual([]);
});

describe('terms', () => {
  it.each([
    [
      'A thing with twelve or more words that says what it is about today.',
      'Too short.',
      /The definition of Alpha has 2 words: .* 12 to 45/,
    ],
    ['A thing with', `A thing with ${words(40)}`, /The definition of Alpha has 5\d words/],
    ['A thing with', 'An alpha with', /uses the term itself/],
    [
      'about today.',
      `about today. ${words(120)}.`,
      /The entry of Alpha has 1\d\d words: keep it under 130/,
    ],
    ['See also: [Beta](#beta).', '', /no See also that leads to a term/],
    ['See also: [Beta](#beta).', 'See also: [Gone](#gone).', /leads to no term/],
    ['**Module**: 1\n', '', /no module/],
    ['**Difficulty**: Beginner\n', '', /no difficulty/],
    ['**Id**: alpha\n', '', /Alpha has no id: write `\*\*Id\*\*: alpha`/],
  ])('rule %#', (from, to, message) => {
    breaks('glossary', from, to, message);
  });
});

describe('questions', () => {
  it.each([
    ['What is it', words(60), /The question has 6\d words: write at most 60/],
    ['- Three\n', '', /has 2 key points: write 3 to 6/],
    ['- Three\n', '- Three\n- 4\n- 5\n- 6\n- 7\n', /has 7 key points/],
    ['- Three\n', `- ${words(15)}\n`, /This key point has 15 words: write at most 14/],
    ['In short: It is a thing.', words(30), /does not open with a line `In short/],
    [
      'In short: It is a thing.',
      `In short: ${words(51)}`,
      /In short has 51 words: write at most 50/,
    ],
    [words(130), words(100), /has 104 words: write 120 to 250/],
    [words(130), words(250), /has 254 words: write 120 to 250/],
    ['**Category**: Conceptual', '**Category**: Technical', /has 134 words: write 150 to 300/],
    ['**Category**: Conceptual', '**Category**: Debugging', /has 134 words: write 200 to 350/],
    ['**Category**: Conceptual', '**Category**: System Design', /has 134 words: write 300 to 500/],
    ['**Category**: Conceptual', '**Category**: System Design', /is not told by stage/],
    [/2\. \*\*"Why[\s\S]*waits\.\n/, '', /has 1 follow-ups: write 2 to 4/],
    ['How much does Alpha cost?', 'And how much does Alpha cost?', /does not stand alone/],
    ['How much does Alpha cost?', 'It costs how much?', /does not stand alone/],
    ['How much does Alpha cost?', 'Why is this so?', /does not stand alone/],
    ['How much does Alpha cost?', 'What if it fails?', /does not stand alone/],
    ['   *Id*: alpha-cost\n', '', /This follow-up has no id/],
    ['*Looking for*: Little.', '', /This follow-up has no answer/],
    [
      '*Looking for*: Little.',
      `*Looking for*: ${words(46)}`,
      /What is looked for has 46 words: write at most 45/,
    ],
    ['**Hint 2**: Second\n> Think again.\n', '', /has 1 hints: write 2 to 3/],
    ['- ❌ Two\n', '', /has 1 red flags: write 2 to 4/],
    ['- ✅ Two\n', '- ✅ Two\n- ✅ 3\n- ✅ 4\n- ✅ 5\n', /has 5 green flags: write 2 to 4/],
    ['**Difficulty**: Mid (L4)\n', '', /has no level/],
    ['**Time**: 10 minutes\n', '', /has no time/],
    ['**Id**: plain\n', '', /has no id: write `\*\*Id\*\*: plain`/],
    [', [Beta](glossary.md#beta)', '', /links to 1 terms: name at least 2/],
    [
      ', [Beta](glossary.md#beta)',
      ', [Gone](glossary.md#gone)',
      /“Gone” \(glossary\.md#gone\) stays as text/,
    ],
    ['**Time**: 10 minutes', '**Time**: 10 minutes\n**Companies**: Alpha', /names companies/],
    [
      '#### Related Content',
      '#### Real Interview Insights\nNone.\n\n#### Related Content',
      /interview insights/,
    ],
    [
      '#### Related Content',
      '#### Surprise\nNone.\n\n#### Related Content',
      /This section is none of the format/,
    ],
  ])('rule %#', (from, to, message) => {
    breaks('interview', from, to, message);
  });

  it('a question without a category or heading above it has none', () => {
    const text = interview
      .replace('**Category**: Conceptual\n', '')
      .replace('## Conceptual Questions (1)', '## Others');
    expect(
      lint({ interview: text })
        .map(({ message }) => message)
        .join(),
    ).toMatch(/has no category/);
  });

  it('system design is told by stage', () => {
    const answer = `**One.** ${words(100)}\n\n**Two.** ${words(100)}\n\n**Three.** ${words(100)}`;
    const text = interview
      .replace(words(130), answer)
      .replace('**Category**: Conceptual', '**Category**: System Design');
    expect(lint({ interview: text })).toEqual([]);
  });
});

describe('text', () => {
  it.each([
    ['echo short', words(13, 'echo'), /This line of code has 64 columns: write at most 60/],
    [
      'echo short',
      Array.from({ length: 26 }, () => 'x').join('\n'),
      /This code block has 26 lines: write at most 25/,
    ],
    ['```bash', '```', /This code block names no language/],
    [
      '```bash',
      '| a | b | c | d |\n|---|---|---|---|\n\n```bash',
      /This table has 4 columns: write at most 3/,
    ],
    ['$5 to $10', '$x^2$', /looks like maths in single dollars/],
    ['$5 to $10', '$$\\nosuch$$', /formula .* cannot be read/],
    ['It is a thing.', 'The call takes about 40.', /The number 40 has no unit/],
  ])('rule %#', (from, to, message) => {
    breaks('interview', from, to, message);
  });

  it('amounts and numbers with their unit pass', () => {
    const text = interview.replace(
      'It is a thing.',
      'It takes 7.9 ms, costs $3 and $4, and needs 32 layers at 90%; port 8080.',
    );
    expect(lint({ interview: text })).toEqual([]);
  });
});

describe('a set of decks', () => {
  it('asks nothing twice', () => {
    const [found] = breaks(
      'cards',
      'Which of the two is older?',
      'What is it, and why does it cost $5 to $10?',
      /asks the same as one in 01-basics\/interview\.md:5/,
    );
    expect(found?.line).toBe(1);
  });

  it('gives every card an id', () => {
    breaks('cards', 'Id: older\n', '', /This card has no id/);
  });

  it('wants one web of See also links, reached from the first term taught', () => {
    const gamma = term('Gamma', 'gamma', 'Alpha').replace('today', 'now');
    const three = glossary.replace('## A', `## A\n\n${gamma}`);
    const order = ['alpha', 'beta', 'gamma'];
    expect(said({ glossary: three }, order)).toEqual([
      expect.stringContaining('No chain of See also links leads to Gamma'),
    ]);
    const linked = three.replace('[Beta](#beta).', '[Beta](#beta), [Gamma](#gamma).');
    expect(said({ glossary: linked }, order)).toEqual([]);
  });

  it('wants a link where a definition uses a term that is taught later', () => {
    const named = glossary
      .replace('### Beta', '### Beta B2')
      .replaceAll('**Id**: beta', '**Id**: beta-b2')
      .replaceAll('(#beta)', '(#beta-b2)');
    const uses = named.replace('that says what it is about today', 'that Beta B2 is about today');
    const gamma = term('Gamma', 'gamma', 'Alpha').replace('today', 'now');
    const around = uses
      .replace('[Beta](#beta-b2)', '[Gamma](#gamma)')
      .replace('## A', `## A\n\n${gamma.replace('(#alpha)', '(#alpha), [Beta B2](#beta-b2)')}`);
    const late = (text: string, order: string[]) =>
      said({ glossary: text }, order).filter((message) => message.includes('taught later'));
    expect(late(around, ['alpha', 'gamma', 'beta-b2'])).toEqual([
      expect.stringContaining('Alpha uses Beta B2'),
    ]);
    expect(late(around, ['gamma', 'beta-b2', 'alpha'])).toEqual([]);
    expect(late(uses, ['alpha', 'beta-b2'])).toEqual([]);
  });

  it('holds the teaching order against the terms', () => {
    expect(lint({}, ['beta', 'alpha'])).toEqual([]);
    expect(
      lint({}, ['beta']).map(({ line, severity, message }) => [
        line,
        severity,
        message.slice(0, 35),
      ]),
    ).toEqual([[5, 'warning', 'Alpha is missing in the teaching or']]);
    expect(lint({}, ['beta', 'alpha', 'gone'])).toMatchObject([
      { severity: 'error', message: expect.stringContaining('names gone') as string },
    ]);
  });
});
