import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFile } from '../../../../../src/core/deck/compile.ts';
import { renderMarkdown } from '../../../../../src/core/deck/markdown.ts';
import { cardHtml } from '../../../../../src/core/exchange/anki/cardHtml.ts';
import { markdownOf } from '../../../../../src/core/exchange/markdown/fromHtml.ts';
import { writeMarkdown } from '../../../../../src/core/exchange/markdown/writeMarkdown.ts';
import type { CardText, Note } from '../../../../../src/core/model.ts';

const findings = { media: () => undefined, lost: () => undefined };
const own = (html: string) => cardHtml(html, findings);
const markdown = (html: string) => markdownOf(own(html), (hash) => `of ${hash}.png`);

describe('HTML as Markdown', () => {
  it.each([
    ['plain &amp; simple', 'plain & simple'],
    ['<b>bold</b> and <i>italic</i>', '**bold** and *italic*'],
    ['<div>one</div><div>two</div>', 'one\n\ntwo'],
    ['one<br>two', 'one\\\ntwo'],
    ['<br>one<br>two<br>', 'one\\\ntwo'],
    ['<div>one<br></div><ul><li>two<br></li></ul><br>', 'one\n\n- two'],
    ['<br>', ''],
    ['<ul><li>a<li>b<ul><li>c</ul></ul>', '- a\n- b\n  - c'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    [
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '| a | b |\n| - | - |\n| 1 | 2 |',
    ],
    ['<pre><code class="language-py">a = 1\n  b</code></pre>', '```py\na = 1\n  b\n```'],
    ['a <code>b_c</code>', 'a `b_c`'],
    ['<a href="https://example.org/x">there</a>', '[there](https://example.org/x)'],
    ['<h2>Head</h2>text<hr>more', '**Head**\n\ntext\n\nmore'],
    ['\\(x^2 < 1\\) is', '$$x^2 < 1$$ is'],
    ['* no list, # no heading, 1. no number', '\\* no list, # no heading, 1. no number'],
    ['<span style="color:red">red</span> <u>line</u>', 'red *line*'],
    ['[sound:a.mp3]', '[a.mp3](<of a.mp3.png>)'],
    ['a <b>b <i>c</b> d</i>', 'a **b _c_** d'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('is read again as the same words, whatever they are', () => {
    const words = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const bare = (html: string) =>
      html
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .replace(/\s+/g, ' ')
        .trim();
    fc.assert(
      fc.property(words, (text) => {
        const again = renderMarkdown(markdownOf(escape(text), String));
        expect(bare(again)).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 3000 },
    );
  });

  it('never fails', () => {
    const piece = fc.constantFrom(
      '<p>', '</p>', '<li>', '<ul>', '</ul>', '<table>', '<td>', '</tr>', '<b>', '</i>', '<pre>', '<code>', '<img>',
      '<a href="#note/x">', '</a>', '<hr>', 'text', ' ', '\n', '\\(x\\)', '<math data-tex="x"></math>', '&lt;', '<ruby>',
      '<rt>', '<details>', '<summary>', '<input>', '<dl>', '<dt>', '<blockquote>',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        expect(typeof markdownOf(parts.join(''), String)).toBe('string');
      }),
      { numRuns: 10_000 },
    );
  });
});

const note = (changes: Partial<Note>): Note => ({
  id: 'anki-1/guid-6162',
  kind: 'basic',
  title: 'x',
  aliases: [],
  tags: ['a tag'],
  level: 0,
  category: null,
  difficulty: null,
  minutes: 0,
  links: [],
  draft: false,
  source: '',
  cards: [],
  question: null,
  ...changes,
});
const card = (
  template: string,
  front: string,
  back: string,
  more: Partial<CardText> = {},
): CardText => ({
  template,
  kind: template.startsWith('c') ? 'cloze' : 'basic',
  front: `<div class="anki"><div class="card card1">${own(front)}</div></div>`,
  lead: '',
  back: `<div class="anki"><div class="card card1">${own(back)}</div></div>`,
  ...more,
});
const out = (notes: Note[]) =>
  writeMarkdown([{ id: 'anki-1', title: 'From Anki', kind: 'cards', notes }]);
const back = (text: string) => compileFile({ path: 'x.md', text });

describe('notes of HTML', () => {
  it('go out as a question and an answer, known again by their id', () => {
    const { files, losses } = out([
      note({ cards: [card('basic', '<b>One</b>?', 'Two<br>three')] }),
    ]);
    const { notes, warnings, id } = back(files[0]!.text);
    expect(warnings).toEqual([]);
    expect(id).toBe('anki-1');
    expect(notes).toMatchObject([
      {
        id: 'anki-1/guid-6162',
        tags: ['a tag'],
        cards: [
          {
            template: 'basic',
            front: '<p><strong>One</strong>?</p>',
            lead: '<p>Two<br />\nthree</p>',
          },
        ],
      },
    ]);
    expect(losses).toEqual([]);
  });

  it('keep their gaps and hints', () => {
    const text = (marked: string) => `The ${marked} &amp; more`;
    const { files } = out([
      note({
        kind: 'cloze',
        cards: [
          card(
            'c1',
            text('<mark class="blank">…</mark> x'),
            text('<mark class="cloze">A::B</mark> x'),
          ),
          card(
            'c2',
            text('A::B <mark class="blank">hint</mark>'),
            text('A::B <mark class="cloze">x</mark>'),
          ),
        ],
      }),
    ]);
    const { notes, warnings } = back(files[0]!.text);
    expect(warnings).toEqual([]);
    expect(notes[0]!.cards.map(({ template, front }) => [template, front])).toEqual([
      ['c1', '<p>The <mark class="blank">…</mark> x &amp; more</p>'],
      ['c2', '<p>The A::B <mark class="blank">hint</mark> &amp; more</p>'],
    ]);
  });

  it('of several cards become as many notes, and lines that look like marks stay text', () => {
    const { files, losses } = out([
      note({
        cards: [
          card('basic', 'Q: one<br>Tags: none', '---<br>A: two'),
          card('t2', 'two', 'one', { kind: 'typed', typed: { kind: 'text', text: 'one' } }),
        ],
      }),
    ]);
    const { notes, warnings } = back(files[0]!.text);
    expect(warnings).toEqual([]);
    expect(notes.map(({ id, kind }) => [id, kind])).toEqual([
      ['anki-1/guid-6162', 'basic'],
      ['anki-1/guid-6162-t2', 'typed'],
    ]);
    expect(notes[0]!.cards[0]!.front).toContain('Q: one');
    expect(notes[0]!.tags).toEqual(['a tag']);
    expect(losses).toMatchObject([{ what: 'Notes of several cards', count: 1 }]);
  });
});
