import { describe, expect, it } from 'vitest';
import { hasCloze, uncloze } from '../../../../src/core/deck/cloze.ts';
import { readDeletions } from '../../../../src/core/deck/deletions.ts';
import { card, compile, warnings } from './compiling.ts';

const read = (text: string) => readDeletions(text).map(({ text: hidden, hint }) => [hidden, hint]);

/** Front and answer of one card of a cloze text. */
function sides(text: string, template = 'c1'): { front: string; lead: string } {
  const deck = compile(text);
  expect(warnings(deck)).toEqual([]);
  const { front, lead } = card(deck.notes[0]!, template);
  return { front, lead };
}

describe('what is hidden', () => {
  it.each([
    [
      '{{c1::a}} and {{c2::b::hint}}',
      [
        ['a', ''],
        ['b', 'hint'],
      ],
    ],
    ['{{c1::$$\\frac{1}{2^{n}}$$}}', [['$$\\frac{1}{2^{n}}$$', '']]],
    ['$$n^{{{c1::3}}}$$', [['3', '']]],
    ['{{c1::`std::vector`::a container}}', [['`std::vector`', 'a container']]],
    [
      '{{c1::if (x) {}} and {{c2::b}}',
      [
        ['if (x) {', ''],
        ['b', ''],
      ],
    ],
    ['{{c1::around {{c2::inside}} it}}', [['inside', '']]],
    ['{{c1::never closed', []],
    ['{{n}} is no gap', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(hasCloze(text)).toBe(expected.length > 0);
  });

  it('is shown without its marks in a title', () => {
    expect(uncloze('A {{c1::byte::unit}} has {{c2::$$2^{3}$$}} bits')).toBe(
      'A byte has $$2^{3}$$ bits',
    );
  });
});

describe('a gap', () => {
  it('has its hint in its place, and the others stay readable', () => {
    const text = 'C: A {{c1::byte}} has {{c2::eight::how many}} bits.';
    expect(sides(text, 'c2')).toEqual({
      front: '<p>A byte has <mark class="blank">how many</mark> bits.</p>',
      lead: '<p>A byte has <mark class="cloze">eight</mark> bits.</p>',
    });
  });

  it('may hold emphasis, code and a formula', () => {
    const { front, lead } = sides('C: It is {{c1::*an* `int` of $$2^{5}$$ bits}}.');
    expect(front).toBe('<p>It is <mark class="blank">…</mark>.</p>');
    expect(lead).toMatch(
      /<mark class="cloze"><em>an<\/em> <code>int<\/code> of <math[^>]*>.*<\/math> bits<\/mark>\./,
    );
  });

  it('may stand in emphasis and in code', () => {
    expect(sides('C: **the {{c1::left}} side** of `a {{c2::+=}} b`').front).toBe(
      '<p><strong>the <mark class="blank">…</mark> side</strong> of <code>a += b</code></p>',
    );
    expect(sides('C: `a {{c1::+=}} b`').lead).toBe(
      '<p><code>a <mark class="cloze">+=</mark> b</code></p>',
    );
  });

  it('may stand in coloured code, whose other words keep their colours', () => {
    const text = 'C: Code:\n```cpp\nint {{c1::main}}() { {{c2::return 0}}; }\n```';
    const { front, lead } = sides(text, 'c2');
    expect(front).toContain('int</span> main() { <mark class="blank">…</mark>; }');
    expect(lead).toMatch(
      /<mark class="cloze"><span class="hljs-keyword">return<\/span>.*<\/mark>; }/,
    );
  });

  it('may be a part of a formula, where it is boxed', () => {
    const { front, lead } = sides('C: It grows with $$n^{{{c1::3::a number_}}}$$.');
    expect(front).toMatch(/<mi>n<\/mi><mrow[^>]*border:1px solid[^>]*><mtext>a.number.<\/mtext>/);
    expect(front).not.toContain('<mn>3</mn>');
    expect(lead).toMatch(/<mi>n<\/mi><mrow[^>]*border:1px solid[^>]*><mn>3<\/mn>/);
    const other = sides('C: $$\\frac{{{c1::a}}}{{{c2::b}}}$$', 'c2').front;
    expect(other).toMatch(/<mfrac><mi>a<\/mi><mrow[^>]*><mo[^>]*>…<\/mo>/);
  });

  it('may go over the edges of elements and of paragraphs', () => {
    expect(sides('C: **a {{c1::b** c}} d')).toEqual({
      front: '<p><strong>a <mark class="blank">…</mark></strong> d</p>',
      lead: '<p><strong>a <mark class="cloze">b</mark></strong><mark class="cloze"> c</mark> d</p>',
    });
    expect(sides('C: {{c1::one\n\ntwo}} three').lead).toBe(
      '<p><mark class="cloze">one</mark></p>\n<p><mark class="cloze">two</mark> three</p>',
    );
  });

  it('shows a hint as it is written', () => {
    expect(sides('C: {{c1::a::<b> & "c"}}').front).toContain(
      '<mark class="blank">&lt;b&gt; &amp; &quot;c&quot;</mark>',
    );
  });
});
