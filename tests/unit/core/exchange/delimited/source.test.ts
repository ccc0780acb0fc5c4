import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfHtml } from '../../../../../src/core/deck/html.ts';
import { recompile } from '../../../../../src/core/deck/recompile.ts';
import { compileTable } from '../../../../../src/core/exchange/delimited/compileTable.ts';
import { readTable, type TableChoices } from '../../../../../src/core/exchange/delimited/table.ts';
import type { CardText } from '../../../../../src/core/model.ts';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const noteFrom = (cells: string[], choices: TableChoices = {}) => {
  const text = `${cells.map(quoted).join('\t')}\n`;
  const [made] = compileTable(
    readTable(text, { separator: 'tab', header: false, html: false, ...choices }),
    't',
    'T',
  );
  return made!.deck.notes[0];
};
const words = (html: string) => textOfHtml(html).replace(/\s+/g, '');
const shown = (cards: readonly CardText[]) =>
  cards.map(({ template, kind, front, lead, back }) => [
    template,
    kind,
    words(front),
    words(lead + back),
  ]);

describe('a note of plain text can be edited as Markdown', () => {
  test.each([
    ['hund', 'dog'],
    ['2*3*4 is_a_name', '# no heading'],
    ['- no list', '1. nor this\n2) nor that'],
    ['Q: no question', 'A: no answer\nId: none\nTags: none\nAnswer: typed'],
    ['a :: b', '?'],
    ['<b>&amp;</b>', '[x](y) `code` ~~s~~ \\*'],
    ['$$x$$', '{{name}} = {{c1:x}}'],
    ['a\n\nb', '= 5 MiB ± 2%'],
    ['| a | b |\n| - | - |', '> quote'],
    ['---\nx', '***'],
    ['**Q:** bold', '    code'],
    ['AT&T', '&eacute;'],
    ['a\n:---', '---:'],
    ['in 1990. 2. then', 'Yes. 1. no'],
  ])('%j and %j', (front, back) => {
    const note = noteFrom([front, back])!;
    expect(note.source).not.toBe('');
    const again = recompile(note, note.source);
    expect(again.problem).toBeNull();
    expect(shown(again.fields!.cards!)).toEqual(shown(note.cards));
    expect(again.fields!.tags).toEqual(note.tags);
  });

  test('with its tags, fields and gaps', () => {
    const table = (text: string) => compileTable(readTable(text), 't', 'T')[0]!.deck.notes[0]!;
    const plain = table('front,back,note,tags\nhund,dog,barks,"a b::c,d"\n');
    expect(plain.source).toBe('Q: hund\nTags: a, "b::c,d"\nA: dog\n\n**note** barks');
    expect(recompile(plain, plain.source).fields!.tags).toEqual(['a', 'b::c,d']);
    const cloze = table('text,tags\n{{c1::Rome}} is in {{c2::Italy::a land}},x\n');
    expect(cloze.source).toBe('C: {{c1::Rome}} is in {{c2::Italy::a land}}\nTags: x');
    expect(recompile(cloze, cloze.source).fields!.cards).toHaveLength(2);
  });

  test('with a field whose name only looks like HTML', () => {
    const [deck] = compileTable(readTable('front,back,&#9999999999;\na,b,c\n'), 't', 'T');
    const note = deck!.deck.notes[0]!;
    expect(note.source).toBe('Q: a\nA: b\n\n**\\&#9999999999;** c');
    expect(shown(recompile(note, note.source).fields!.cards!)).toEqual(shown(note.cards));
  });

  test('one of more than words cannot, and has no source', () => {
    expect(noteFrom(['<b>a</b>', 'b'], { html: true })!.source).toBe('');
    expect(noteFrom(['\\(x\\)', 'b'])!.source).toBe('');
  });

  test.each([
    ['hund', 'dog'],
    ['= 5 MiB', 'Cards: both ways'],
    ['Cards: both ways', 'a\nCards: both ways'],
  ])('of %j and %j asked both ways, with the names that its cards have', (front, back) => {
    const note = noteFrom([front, back], { kind: 'reversed' })!;
    expect(note.source).toContain('Cards: both ways');
    expect(note.cards.map(({ template }) => template)).toEqual(['basic', 't2']);
    expect(shown(recompile(note, note.source).fields!.cards!)).toEqual(shown(note.cards));
  });

  test('asked both ways it has none, where more stands beneath the answer', () => {
    const [deck] = compileTable(
      readTable('#notetype:Basic (and reversed card)\n#columns:Front\tBack\tNote\na\tb\tc\n'),
      't',
      'T',
    );
    expect(deck!.deck.notes[0]).toMatchObject({ source: '', cards: [{}, {}] });
  });

  test('whatever it says', () => {
    const bits = fc.oneof(
      fc.constantFrom(...'\\`*_{}[]<>#|~$&:=?!.-+ \n"\''),
      fc.constantFrom(
        'Q:',
        'A:',
        'C:',
        ' :: ',
        '{{c1::',
        '}}',
        '1.',
        'Id: x',
        '&amp;',
        '$$',
        '---',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    const text = fc.array(bits, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.boolean(), (front, back, turned) => {
        const note = noteFrom([front, back], turned ? { kind: 'reversed' } : {});
        if (!note || note.source === '') return;
        const again = recompile(note, note.source);
        expect(again.problem).toBeNull();
        expect(shown(again.fields!.cards!)).toEqual(shown(note.cards));
      }),
      { numRuns: 3000 },
    );
  });
});
