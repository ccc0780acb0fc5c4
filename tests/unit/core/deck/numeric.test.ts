import { describe, expect, it } from 'vitest';
import { drawCard } from '../../../../src/core/numeric/drawCard.ts';
import { printOf } from '../../../../src/core/deck/prints.ts';
import { card, compile, warnings } from './compiling.ts';

const cache = (
  formula: string,
  answer = '{{size}} MiB ± 2%',
  question = 'How large are {{n}} blocks?',
) =>
  `Q: ${question}\nId: cache\nA: = ${answer}\n\n\`\`\`formula\n${formula}\n\`\`\`\n\n{{n}} × 4 = **{{size}} MiB**.\n`;
const cacheFormula = 'n = 1000 .. 9000 step 500\nsize = n * 4';
const typed = (answer: string) => compile(`Q: Size?\nA: ${answer}\n`).notes[0]?.cards[0]?.typed;

describe('numeric answers', () => {
  it('are a number, a unit, a tolerance and the working', () => {
    const deck = compile('Q: Size?\nId: size\nA: = 512 MiB ± 2%\nAs 2^9 is 512.\n\n- a\n');
    expect(deck.warnings).toEqual([]);
    expect(deck.notes[0]).toMatchObject({ kind: 'numeric', title: 'Size?' });
    expect(deck.notes[0]?.cards).toEqual([
      {
        template: 'basic',
        kind: 'numeric',
        front: '<p>Size?</p>',
        lead: '<p>512 MiB</p>',
        back: '<p>As 2^9 is 512.</p>\n<ul>\n<li>a</li>\n</ul>',
        typed: { kind: 'number', value: 512, unit: 'MiB', tolerance: { percent: 2 } },
      },
    ]);
  });

  it.each([
    ['= 20 ms ± 3 ms', 20, 'ms', { amount: 3 }],
    ['= 2 s +/- 500 ms', 2, 's', { amount: 0.5 }],
    ['= 12', 12, '', { percent: 1 }],
    ['= 1,024 tokens', 1024, 'tokens', { percent: 1 }],
    ['= 95 % ± 1 %', 95, '%', { amount: 1 }],
    ['= −3 ± 1', -3, '', { amount: 1 }],
    ['= $0.56 ± 5%', 0.56, '$', { percent: 5 }],
  ])('%s', (answer, value, unit, tolerance) =>
    expect(typed(answer)).toEqual({ kind: 'number', value, unit, tolerance }),
  );

  it('stay text with a warning where they cannot be read', () => {
    const deck = compile('Q: Size?\nA: = 512 MiB; and more\n\nQ: Wait?\nA: = 3 ms ± some\n');
    expect(deck.notes.map(({ kind }) => kind)).toEqual(['basic', 'basic']);
    expect(deck.notes[0]?.cards[0]?.lead).toBe('<p>512 MiB; and more</p>');
    expect(warnings(deck)).toEqual([
      expect.stringMatching(/^2: The answer “= 512 MiB; and more” cannot be read/),
      expect.stringMatching(
        /^5: The tolerance in “= 3 ms ± some” cannot be read: write, say, `± 2%`/,
      ),
    ]);
  });

  it('leave answers that are no number alone', () => {
    const deck = compile('Q: Sign?\nA: = assigns, == compares\n');
    expect(deck.notes[0]?.kind).toBe('basic');
    expect(deck.warnings).toEqual([]);
  });
});

describe('formulas', () => {
  const deck = compile(cache(cacheFormula));
  const [note] = deck.notes;

  it('show an example wherever the card is listed', () => {
    expect(deck.warnings).toEqual([]);
    expect(note?.title).toMatch(/^How large are \d,\d00 blocks\?$/);
    const { front, lead, back, typed: answer } = card(note!, 'basic');
    const texts = [front, lead, back].map((html) => html.replace(/<[^>]*>/g, ''));
    const [n = ''] = /\d,\d+/.exec(texts[0]!) ?? [];
    const size = (Number(n.replace(',', '')) * 4).toLocaleString('en-US');
    expect(texts).toEqual([`How large are ${n} blocks?`, `${size} MiB`, `${n} × 4 = ${size} MiB.`]);
    expect(answer).toMatchObject({ value: Number(size.replace(',', '')), unit: 'MiB' });
  });

  it('draw the same numbers into question, answer and working', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 50; seed++) {
      const { front, back, typed: answer } = drawCard(card(note!, 'basic'), { seed, index: 0 });
      const value = answer?.kind === 'number' ? answer.value : 0;
      expect(front).toContain(`value="n">${(value / 4).toLocaleString('en-US')}</data>`);
      expect(back).toContain(`value="size">${value.toLocaleString('en-US')}</data>`);
      seen.add(front);
    }
    expect(seen.size).toBeGreaterThan(10);
  });

  it('are no other question when their example changes', () => {
    const [other] = compile(cache('n = 20 .. 90 step 10\nsize = n * 4')).notes;
    expect(printOf(other!).questions).toEqual(printOf(note!).questions);
    expect(printOf(other!).whole).not.toBe(printOf(note!).whole);
  });

  it('are filled in code too, and cannot be faked by the text', () => {
    const text = cache(
      cacheFormula,
      undefined,
      '`{{n}}` \uE100 <data class="drawn" value="n">9</data>?',
    );
    const front = compile(text).notes[0]?.cards[0]?.front ?? '';
    expect(front).toMatch(/^<p><code><data class="drawn" value="n">[\d,]+<\/data><\/code>/);
    expect(front).toContain('&lt;data class=');
    expect(front).not.toContain('\uE100');
  });

  it.each([
    [cache('n = 1 .. 9\nsize = m * 4'), /^7: `m` is no name of a line above/],
    [cache(cacheFormula, '{{sice}} MiB'), /^3: The answer “{{sice}} MiB” takes one name/],
    [cache(cacheFormula, '{{size}} {{n}} MiB'), /^3: The answer .* takes one name/],
    [
      cache(cacheFormula, undefined, 'How large is {{m}}?'),
      /^1: `{{m}}` is no name of the formula: write one of n, size/,
    ],
    [cache('n = 0 .. 3\nsize = 4 / n'), /^3: `size` is Infinity for n = 0/],
    [cache(cacheFormula, 'many'), /cannot be|has no answer/],
    ['Q: Size?\nA: = {{size}} MiB\n', /^2: The answer “{{size}} MiB” takes one name/],
    [cache(cacheFormula, undefined, 'Is $$x + {{n}}$$ right?'), /cannot stand inside maths/],
    ['Q: Size?\nA: Large.\n\n```formula\nn = 1\n```\n', /^4: This formula has no answer/],
  ])('are warned of at their line: %#', (text, message) =>
    expect(warnings(compile(text)).join('\n')).toMatch(message),
  );
});

describe('answers to type', () => {
  it.each([
    ['A: `ls -l`\nlists.\n\nMore.', 'ls -l\nlists.', '<p>More.</p>'],
    ['A: **mmap**\n\nMore.', 'mmap', '<p>More.</p>'],
    ['A:\n```bash\nls -l | wc\n```\nMore.', 'ls -l | wc', '<p>More.</p>'],
  ])('%s', (answer, text, back) => {
    const [note] = compile(`Q: How?\nAnswer: typed\n${answer}\n`).notes;
    expect(note?.kind).toBe('typed');
    expect(card(note!, 'basic')).toMatchObject({
      kind: 'typed',
      typed: { kind: 'text', text },
      back,
    });
  });

  it('keep the card that it was', () => {
    const [before] = compile('Q: How?\nA: ls\n').notes;
    const [after] = compile('Q: How?\nA: ls\nAnswer: typed\n').notes;
    expect(after?.cards[0]?.template).toBe(before?.cards[0]?.template);
    expect(printOf(after!).kind).toBe(printOf(before!).kind);
    expect(compile(after!.source).notes[0]?.cards).toEqual(after?.cards);
  });

  it('are not for gaps', () => {
    expect(warnings(compile('C: A {{c1::gap}}.\nAnswer: typed\n'))).toEqual([
      expect.stringMatching(/^2: A gap is not typed/),
    ]);
  });
});
