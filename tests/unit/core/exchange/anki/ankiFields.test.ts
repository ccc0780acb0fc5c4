import { describe, expect, test } from 'vitest';
import { ankiFields, valuesOf } from '../../../../../src/core/exchange/anki/ankiFields.ts';
import { type KeptType, readKeptType } from '../../../../../src/core/exchange/anki/keptType.ts';
import type { AnkiSource } from '../../../../../src/core/model.ts';

const typeOf = (...names: string[]): KeptType => ({
  id: 1,
  name: 'Any',
  cloze: false,
  fields: names.map((name) => ({ name, tag: null })),
  templates: [{ ord: 0, name: 'Card 1', question: `{{${names[0]}}}`, answer: '' }],
  css: '',
});
const source = (...fields: string[]): AnkiSource => ({ id: 1, guid: 'a', type: '', fields });

describe('the fields of a note of Anki’s', () => {
  test('are called as its type calls them, and shown with their lines', () => {
    const fields = ankiFields(source('a<br>b', '<p>\n</p>'), typeOf('Front', 'Back'));
    expect(fields.names.map((name) => [fields.texts![name], fields.values[name]])).toEqual([
      [{ label: 'Front' }, 'a\nb'],
      [{ label: 'Back', help: expect.stringContaining('<br>') }, '<p>\n</p>'],
    ]);
  });

  test('may be called anything', () => {
    const type = typeOf('__proto__', 'constructor', '0');
    const fields = ankiFields(source('a', 'b', 'c'), type);
    expect(fields.names.map((name) => fields.values[name])).toEqual(['a', 'b', 'c']);
    expect(valuesOf(fields, source('a', 'b', 'c'))).toEqual(['a', 'b', 'c']);
  });

  test('may be fewer or more than its type has', () => {
    const few = ankiFields(source('a'), typeOf('Front', 'Back', 'More'));
    expect(valuesOf(few, source('a'))).toEqual(['a']);
    const written = { ...few, values: { ...few.values, '2': 'c\nd' } };
    expect(valuesOf(written, source('a'))).toEqual(['a', '', 'c<br>d']);
    expect(valuesOf(ankiFields(source('a', 'b'), typeOf('Front')), source('a', 'b'))).toEqual([
      'a',
      'b',
    ]);
  });
});

test.each([
  ['', false],
  ['{}', false],
  [JSON.stringify(typeOf('Front')), true],
  [JSON.stringify({ ...typeOf('Front'), fields: [null] }), false],
  [JSON.stringify({ ...typeOf('Front'), templates: [{ ord: 0 }] }), false],
])('%s is a note type: %s', (text, is) => {
  expect(readKeptType(text) !== null).toBe(is);
});
