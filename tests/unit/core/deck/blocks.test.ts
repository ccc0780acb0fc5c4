import { describe, expect, it } from 'vitest';
import { compile, warnings } from './compiling.ts';

describe('Q and A', () => {
  it('reads blocks, ids, tags and several paragraphs', () => {
    const deck = compile(
      '---\ntitle: My: Deck\nid: mine\ntags: [x, y]\n---\n\n# Heading\n\n## Costs\n\nQ: Why?\nId: why-costs\nA: Workload: each step costs. More.\n\n- a\n- b\n\nQ: How?\nA: So.\n---\n',
    );
    expect(deck).toMatchObject({ id: 'mine', title: 'My: Deck', kind: 'cards', warnings: [] });
    expect(deck.notes.map(({ id }) => id)).toEqual(['mine/why-costs', 'mine/how']);
    expect(deck.notes[0]?.tags).toEqual(['x', 'y', 'Costs']);
    expect(deck.notes[0]?.cards).toEqual([
      {
        template: 'basic',
        kind: 'basic',
        front: '<p>Why?</p>',
        lead: '<p>Workload: each step costs.</p>',
        back: '<p>More.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
      },
    ]);
  });

  it('warns of halves and of text that belongs to nothing', () => {
    const deck = compile(
      '# T\n\nSome text.\n\nQ: No answer?\n\n## S\n\nA: No question.\n\nC: Nothing hidden.\n\nQ: Good?\nA: Yes.\n',
    );
    expect(warnings(deck).map((text) => text.slice(0, 40))).toEqual([
      '3: “Some text.” belongs to no card and i',
      '5: The question “No answer?” has no answ',
      '9: This answer has no question: write a ',
      '11: Nothing is hidden in “Nothing hidden',
    ]);
    expect(deck.notes).toHaveLength(1);
  });

  it('reads a second answer as part of the first, with a warning', () => {
    const deck = compile('Q: One?\nA: a\nA: b\n');
    expect(deck.notes).toHaveLength(1);
    expect(warnings(deck)).toEqual([expect.stringMatching(/^3: This block has a second answer/)]);
  });
});

describe('cloze', () => {
  const deck = compile(
    'C: FSRS models {{c1::difficulty}}, {{c2::**stability**}} and {{c1::retrievability::what falls}}.\nId: fsrs\n',
  );

  it('makes a card a number', () => {
    expect(deck.notes[0]?.id).toBe('file/fsrs');
    expect(deck.notes[0]?.cards).toEqual([
      {
        template: 'c1',
        kind: 'cloze',
        front:
          '<p>FSRS models <mark class="blank">…</mark>, <strong>stability</strong> and <mark class="blank">what falls</mark>.</p>',
        lead: '<p>FSRS models <mark class="cloze">difficulty</mark>, <strong>stability</strong> and <mark class="cloze">retrievability</mark>.</p>',
        back: '',
      },
      {
        template: 'c2',
        kind: 'cloze',
        front: '<p>FSRS models difficulty, <mark class="blank">…</mark> and retrievability.</p>',
        lead: '<p>FSRS models difficulty, <mark class="cloze"><strong>stability</strong></mark> and retrievability.</p>',
        back: '',
      },
    ]);
  });

  it('hides inside code too, and escapes hints', () => {
    const [first] = compile('C: Use `ls {{c1::-l::<b>}}`.\n').notes[0]?.cards ?? [];
    expect(first?.front).toBe('<p>Use <code>ls <mark class="blank">&lt;b&gt;</mark></code>.</p>');
  });
});

describe('other forms', () => {
  it('reads term :: definition, but not C++', () => {
    const deck = compile(
      '# T\n\nmmap :: maps a file\n- page :: 4 KiB\n\nQ: x?\nA: `std::move` and a::b\n',
    );
    expect(deck.notes.map(({ title }) => title)).toEqual(['mmap', 'page', 'x?']);
    expect(deck.warnings).toEqual([]);
  });

  it('reads a question and an answer parted by ?', () => {
    const deck = compile('What is it?\nTell.\n?\nA thing.\nReally.\n\nOther?\n?\nYes.\n');
    expect(deck.notes.map(({ title }) => title)).toEqual(['What is it? Tell.', 'Other?']);
    expect(deck.notes[0]?.cards[0]).toMatchObject({
      lead: '<p>A thing.</p>',
      back: '<p>Really.</p>',
    });
  });

  it('warns of what would be a card of its own if the answer above it had ended', () => {
    const deck = compile('Q: a?\nA: b\n\nmmap :: a call\n\nWhat?\n?\nThat.\n');
    expect(deck.notes).toHaveLength(1);
    expect(warnings(deck)).toEqual([
      expect.stringMatching(
        /^4: “mmap :: a call” is read as part of the answer above: write `---`/,
      ),
      expect.stringMatching(/^7: “\?” is read as part/),
    ]);
    const apart = compile('Q: a?\nA: b\n---\nmmap :: a call\n\nWhat?\n?\nThat.\n');
    expect(apart.notes).toHaveLength(3);
    expect(apart.warnings).toEqual([]);
  });

  it('leaves the marks of blocks inside code alone', () => {
    const deck = compile('Q: Shell?\nA: So:\n```bash\nQ: no\n# heading\na :: b\n?\n```\n');
    expect(deck.notes).toHaveLength(1);
    expect(deck.notes[0]?.cards[0]?.back).toContain('Q: no');
  });
});

it('compiles 50,000 plain cards in seconds', () => {
  const text = Array.from(
    { length: 50_000 },
    (_, n) => `Q: What is item ${n}, and why?\nA: It is ${n}. So.\n`,
  );
  const start = performance.now();
  expect(compile(text.join('\n')).notes).toHaveLength(50_000);
  // Some 1 s alone; the slow way through micromark would take over 20 s.
  expect(performance.now() - start).toBeLessThan(15_000);
});
