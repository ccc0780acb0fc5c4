import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldHtml, fieldText } from '../../../../../src/core/exchange/anki/fieldText.ts';

test.each([
  ['one', 'one', 'two', 'two'],
  ['a<br>b', 'a\nb', 'a\nb\nc', 'a<br>b<br>c'],
  ['a&nbsp;b &lt; c', 'a\u00A0b &lt; c', 'x\u00A0b', 'x&nbsp;b'],
  ['a<br />b', 'a\nb', 'x\nb', 'x<br>b'],
  ['<ul>\n<li>a<br>b</li>\n</ul>', '<ul>\n<li>a<br>b</li>\n</ul>', '<ul>\n</ul>', '<ul>\n</ul>'],
])('%j is shown as %j, and %j means %j', (field, shown, typed, meant) => {
  expect(fieldText(field)).toBe(shown);
  expect(fieldHtml(typed, field)).toBe(meant);
});

test('a field that was not touched is the same to the byte', () => {
  const bits = fc.constantFrom(
    'a',
    '\n',
    '\r\n',
    '<br>',
    '<br/>',
    '<BR >',
    '<b>',
    '&nbsp;',
    '\u00A0',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(bits), (parts) => {
      const field = parts.join('');
      expect(fieldHtml(fieldText(field), field)).toBe(field);
    }),
  );
});
