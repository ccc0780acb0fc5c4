import { describe, expect, test } from 'vitest';
import { readHeaders } from '../../../../../src/core/exchange/delimited/headers.ts';
import { readTable } from '../../../../../src/core/exchange/delimited/table.ts';

describe('headers of Anki', () => {
  test.each([
    ['#separator:tab', { separator: 'tab', sure: true }],
    ['#separator:Tab', { separator: 'tab' }],
    ['#separator:Comma', { separator: 'comma' }],
    ['#separator:;', { separator: 'semicolon' }],
    ['#separator:semicolon', { separator: 'semicolon' }],
    ['#separator:pipe', { separator: 'pipe' }],
    ['#separator:|', { separator: 'pipe' }],
    ['#separator:colon', { separator: 'colon' }],
    ['#separator:space', { separator: 'space' }],
    ['#separator: ', { separator: 'space' }],
    ['#separator:\t', { separator: 'tab' }],
    ['#separator:\\t', { separator: 'tab' }],
    ['#separator:,', { separator: 'comma' }],
    ['#separator:nonsense', { separator: null, sure: true }],
    ['#html:true', { html: true }],
    ['#html:False', { html: false }],
    ['#html:maybe', { html: null }],
    ['#HTML: true', { html: true }],
    ['#html:true,,,', { html: true }],
    ['#tags:one two::three', { tags: ['one', 'two::three'], sure: false, any: true }],
    ['tags: old way', { tags: ['old', 'way'], any: true }],
    ['#columns:Front,Back', { columns: 'Front,Back' }],
    ['#notetype:Cloze', { notetype: 'Cloze', sure: false }],
    ['#notetype:1684000000000', { notetype: null }],
    ['#deck:Geo::Capitals', { deck: 'Geo::Capitals' }],
    ['#deck:1', { deck: null, any: true }],
    ['#notetype column:2', { notetypeColumn: 2, sure: true }],
    ['#deck column:3', { deckColumn: 3 }],
    ['#tags column:4', { tagsColumn: 4 }],
    ['#guid column:1', { guidColumn: 1 }],
    ['#guid column:x', { guidColumn: 0 }],
    ['#if matches:keep both', { any: true, sure: true }],
    ['#match scope:notetype', { any: true }],
    ['#include <vector>', { any: false, end: 0 }],
    ['# Heading: of Markdown', { any: false }],
    ['# a comment', { any: false }],
  ])('%j', (line, found) => {
    expect(readHeaders(`${line}\na\tb\n`)).toMatchObject(found);
  });

  test('end where the rows begin, whatever else stands among them', () => {
    const text = '#separator:tab\n#made by: hand\n#html:true\nfront\tback\n#deck:late\n';
    expect(readHeaders(text)).toMatchObject({ end: text.indexOf('front'), line: 4, deck: null });
  });

  test('say what the columns are for', () => {
    const text = [
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:6',
      'a(1\tBasic\tGeo::Capitals\tFrance\tParis\teurope',
    ].join('\n');
    const { roles, rows, header, html } = readTable(text);
    expect(roles).toEqual(['guid', 'notetype', 'deck', 'front', 'back', 'tags']);
    expect(rows).toEqual([
      { line: 7, cells: ['a(1', 'Basic', 'Geo::Capitals', 'France', 'Paris', 'europe'] },
    ]);
    expect({ header, html }).toEqual({ header: false, html: true });
  });

  test('name the columns', () => {
    const { roles, labels } = readTable('#separator:,\n#columns:Hint,Back,"Front",Tags\nh,b,f,t\n');
    expect(labels).toEqual(['Hint', 'Back', 'Front', 'Tags']);
    expect(roles).toEqual(['extra', 'back', 'front', 'tags']);
  });

  test('none of the rows below is a header, whatever stands in it', () => {
    const text = '#separator:tab\n#notetype column:1\nWord\thund\tdog\nWord\tkatt\tcat\n';
    expect(readTable(text)).toMatchObject({ header: false, rows: [{ line: 3 }, { line: 4 }] });
    expect(readTable(text, { header: true }).rows).toHaveLength(1);
  });
});
