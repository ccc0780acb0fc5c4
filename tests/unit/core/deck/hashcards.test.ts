import { describe, expect, it } from 'vitest';
import { bracketsHidden } from '../../../../src/core/deck/brackets.ts';
import { compileSet } from '../../../../src/core/deck/compile.ts';
import { doubleDollars } from '../../../../src/core/deck/dollarMaths.ts';

const read = (files: Record<string, string>) =>
  compileSet(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { media: true, gather: true },
  );

describe('brackets', () => {
  it.each([
    ['An [agonist] and [x y].', 'An {{c1::agonist}} and {{c2::x y}}.'],
    ['[a\nb]: c', '{{c1::a\nb}}: c'],
    ['[$\\alpha$]', '{{c1::$\\alpha$}}'],
    ['[a [b] c]', '[a {{c1::b}} c]'],
    ['![x](y.png) [z]', '![x](y.png) {{c1::z}}'],
    ['\\[a\\] [b]', '\\[a\\] {{c1::b}}'],
    ['[f](x) and [g]', '{{c1::f}}(x) and {{c2::g}}'],
    ['| [F] | [T] |', '| {{c1::F}} | {{c2::T}} |'],
  ])('%s', (text, hidden) => expect(bracketsHidden(text)).toBe(hidden));

  it.each([
    'no brackets',
    '[link](https://a.example)',
    '[x](#y)',
    '![p](q.png)',
    '- [ ] task',
    '[open',
  ])('nothing is hidden in %s', (text) => expect(bracketsHidden(text)).toBe(null));
});

it.each([
  ['$x$ and $\\frac{1}{2}$', '$$x$$ and $$\\frac{1}{2}$$'],
  ['costs $5 and $10', 'costs $5 and $10'],
  ['`$x$` $$y$$ \\$5 $z$', '`$x$` $$y$$ \\$5 $$z$$'],
  ['$5$0', '$5$0'],
  ['$ x $', '$ x $'],
])('single dollars: %s', (text, doubled) => expect(doubleDollars(text)).toBe(doubled));

describe('a deck of hashcards', () => {
  it('has the name of its front matter, and so have others', () => {
    const decks = read({
      'Neuro/Ch1.md':
        '---\nname = "Brain \\"1\\""  # mine\n---\n\nC: The [agonist] of $x$.\n\n![](Images/1.png)\n',
      'Other/Ch2.md':
        '---\nname = \'Brain "1"\'\n---\n\nQ: Costs $5 and $y$?\nA:\n\n- one\n- two\n\n---\n\nQ: ![](@/Images/1.png)\nA: Seen\n',
      'Plain.md': 'Q: $5 and $6?\nA: b\n',
    });
    expect(decks.map(({ deck }) => deck.title)).toEqual(['Brain "1"', 'Plain']);
    const [brain, plain] = decks;
    expect(brain!.parsed.path).toBe('Neuro/Ch1.md, Other/Ch2.md');
    expect(brain!.deck.warnings).toEqual([]);
    expect(brain!.deck.notes.map(({ cards }) => cards[0]!.front)).toEqual([
      expect.stringMatching(/^<p>The <mark class="blank">…<\/mark> of <math/),
      expect.stringMatching(/^<p>Costs \$5 and <math/),
      expect.stringContaining('data-media="/images/1.png"'),
    ]);
    expect(brain!.media.map(({ name }) => name)).toEqual(['/neuro/images/1.png', '/images/1.png']);
    expect(brain!.media.map(({ from }) => from)).toEqual(['Neuro/Ch1.md', 'Other/Ch2.md']);
    expect(plain!.deck.notes[0]!.cards[0]!.front).toBe('<p>$5 and $6?</p>');
  });

  it('says in which file something is wrong', () => {
    const text = (more: string) => `---\nname = "One"\nother = 1\n---\n\n${more}`;
    const [one] = read({
      'a.md': text('Q: a\nA: b\n'),
      'b.md': text('Q: c\nA: d ![x](https://e.example/f.png)\n\nC: None.\n'),
    });
    expect(one!.deck.warnings.map(({ line, message }) => `${line} ${message}`)).toEqual([
      expect.stringMatching(/^3 a\.md: Unknown key “other”/),
      expect.stringMatching(/^3 b\.md: Unknown key “other”/),
      expect.stringMatching(/^7 b\.md: The image .* is left out/),
      expect.stringMatching(/^9 b\.md: Nothing is hidden in “None.”/),
    ]);
  });
});
