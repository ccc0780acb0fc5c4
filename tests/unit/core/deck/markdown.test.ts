import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../../src/core/deck/markdown.ts';
import { renderSimple } from '../../../../src/core/deck/simpleMarkdown.ts';

describe('Markdown', () => {
  it('shows raw HTML as text, wherever it stands', () => {
    for (const text of [
      '<script>alert(1)</script>',
      'a <b onclick="x()">b</b>',
      '- <img src=x onerror=alert(1)>',
      '<!-- note -->',
    ]) {
      const html = renderMarkdown(text);
      expect(html).toContain('&lt;');
      expect(html).not.toMatch(/<(?:script|b |img|!--)/);
    }
  });

  it('drops links that run code, and keeps their text', () => {
    expect(renderMarkdown('[x](javascript:alert(1)) [y](data:text/html,z)')).toBe('<p>x y</p>');
  });

  it('wraps tables for scrolling and reads task lists', () => {
    expect(renderMarkdown('| a | b |\n|---|--:|\n| `x|y` | 2 |')).toMatch(
      /^<div class="table"><table>[\s\S]*<\/table><\/div>$/,
    );
    expect(renderMarkdown('- [x] done\n- [ ] open')).toContain(
      '<input type="checkbox" disabled="" checked="" />',
    );
  });

  it.each([
    ['cpp', 'int x;', 'language-cpp', 'hljs-type'],
    ['cuda', '__global__ void f() { return; }', 'language-cpp', 'hljs-keyword'],
    ['python', 'def f(): pass', 'language-python', 'hljs-keyword'],
    ['bash', 'echo "$x"', 'language-bash', 'hljs-'],
    ['json', '{"a": 1}', 'language-json', 'hljs-attr'],
    ['yaml', 'a: 1', 'language-yaml', 'hljs-attr'],
    ['cmake', 'project(x)', 'language-cmake', 'hljs-'],
    ['swift', 'let x = 1', 'language-swift', 'hljs-keyword'],
    ['kotlin', 'val x = 1', 'language-kotlin', 'hljs-keyword'],
  ])('highlights %s', (fence, code, language, token) => {
    const html = renderMarkdown(`\`\`\`${fence}\n${code}\n\`\`\``);
    expect(html).toContain(`<pre><code class="${language}">`);
    expect(html).toContain(token);
  });

  it('leaves plain and unknown code as it is', () => {
    expect(renderMarkdown('```\na < b\n```')).toBe(
      '<pre><code class="language-plaintext">a &lt; b</code></pre>',
    );
    expect(renderMarkdown('```rust\nfn f()\n```')).toBe(
      '<pre><code class="language-rust">fn f()</code></pre>',
    );
  });

  it('makes MathML of double dollars and leaves prices alone', () => {
    expect(renderMarkdown('Cost $5 or $6, and $$a^2$$.')).toMatch(
      /^<p>Cost \$5 or \$6, and <math[\s\S]*<\/math>\.<\/p>$/,
    );
    expect(renderMarkdown('$$\n\\frac{a}{b}\n$$')).toMatch(
      /<div class="maths"><math[^>]*display="block"/,
    );
    expect(renderMarkdown('$a$', { singleDollarMath: true })).toContain('<math');
  });

  it('shows a formula it cannot read as it is written, and says so', () => {
    const failed: string[] = [];
    const html = renderMarkdown('$$\\nosuch{<b>$$', {
      mathsFailed: (source) => failed.push(source),
    });
    expect(html).toBe('<p><code>\\nosuch{&lt;b&gt;</code></p>');
    expect(failed).toEqual(['\\nosuch{<b>']);
  });

  it('turns headings into lines and images into their text', () => {
    const images: string[] = [];
    expect(renderMarkdown('##### Step', {})).toBe(
      '<p class="subheading"><strong>Step</strong></p>',
    );
    const image = (source: string) => (images.push(source), null);
    expect(renderMarkdown('![a cat](cat.png)', { image })).toBe('<p>a cat</p>');
    expect(images).toEqual(['cat.png']);
  });

  it('opens other sites apart and links notes by their id', () => {
    expect(renderMarkdown('[x](https://a.b/c?d=1&e)')).toBe(
      '<p><a href="https://a.b/c?d=1&amp;e" rel="noreferrer" target="_blank">x</a></p>',
    );
    expect(renderMarkdown('[x](#x)', { resolve: () => 'deck/x' })).toBe(
      '<p><a href="#note/deck/x" class="note-link">x</a></p>',
    );
    expect(renderMarkdown('[x](#x)')).toBe('<p>x</p>');
  });
});

describe('the short way for simple paragraphs', () => {
  const part = fc.constantFrom(
    'word',
    ' ',
    ' ',
    '\n',
    '**',
    '`',
    '*',
    '_',
    '`code`',
    '**bold**',
    '(',
    ')',
    '.',
    ', ',
    ': ',
    '-',
    '1. ',
    '"',
    '>',
    '<',
    '|',
    '#',
    'é',
    '7',
    '::',
    '~',
    '$',
    '@',
    'www.',
    '\\',
    '\t',
    '[',
    ']',
    '&',
    '!',
    '=',
  );

  it('gives what the long way gives', () => {
    const slow = (text: string) =>
      micromark(text, {
        extensions: [
          gfm({ singleTilde: false }),
          {
            disable: {
              null: [
                'htmlFlow',
                'htmlText',
                'setextUnderline',
                'gfmFootnoteCall',
                'gfmFootnoteDefinition',
                'gfmPotentialFootnoteCall',
              ],
            },
          },
        ],
        htmlExtensions: [gfmHtml()],
      });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = parts.join('').trim();
        const fast = text === '' ? null : renderSimple(text);
        if (fast !== null) expect(fast).toBe(slow(text).trim());
      }),
      { numRuns: 5000 },
    );
  });

  it('takes most cards', () => {
    expect(renderSimple('The **kernel** maps `mmap` pages: 4 KiB each.')).not.toBeNull();
  });
});
