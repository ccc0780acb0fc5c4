import { describe, expect, test } from 'vitest';
import { textOfHtml } from '../../../../../src/core/deck/html.ts';
import { recompile } from '../../../../../src/core/deck/recompile.ts';
import { compileTable } from '../../../../../src/core/exchange/delimited/compileTable.ts';
import { readTable, type TableChoices } from '../../../../../src/core/exchange/delimited/table.ts';
import { hasAnkiLayout } from '../../../../../src/core/exchange/editWay.ts';
import { madeSource } from '../../../../../src/core/exchange/madeSource.ts';
import { madeText } from '../../../../../src/core/exchange/markdown/madeText.ts';
import type { CardText } from '../../../../../src/core/model.ts';

const noteFrom = (cells: string[], choices: TableChoices = {}) => {
  const table = readTable(`${cells.join('\t')}\n`, {
    separator: 'tab',
    header: false,
    html: true,
    ...choices,
  });
  return compileTable(table, 't', 'T')[0]!.deck.notes[0]!;
};
const shown = (cards: readonly CardText[]) =>
  cards.map(({ template, kind, front, lead, back }) => [
    template,
    kind,
    textOfHtml(front),
    textOfHtml(`${lead} ${back}`).replaceAll(/\s+/g, ' '),
  ]);

describe('a row with HTML is edited as Markdown that makes the same cards', () => {
  test.each([
    [
      ['<b>Bern</b>', 'Capital of <i>Switzerland</i>'],
      {},
      'Q: **Bern**\nA: Capital of *Switzerland*',
    ],
    [
      ['<b>Bern</b>', '<i>Switzerland</i>'],
      { kind: 'reversed' },
      'Q: **Bern**\nCards: both ways\nA: *Switzerland*',
    ],
    [['a<ul><li>b</li></ul>', 'c'], { kind: 'typed' }, 'Q: a\n\n- b\nAnswer: typed\nA: c'],
    [
      ['{{c1::<b>Rome</b>}} is in {{c2::Italy::a land}}', ''],
      {},
      'C: {{c1::**Rome**}} is in {{c2::Italy::a land}}',
    ],
    [['What is \\(x^2\\)?', 'A square'], {}, 'Q: What is $$x^2$$?\nA: A square'],
    [['<b>a</b> &#9999999999;', 'b'], {}, 'Q: **a** \\&#9999999999;\nA: b'],
    [['<span style="color:red">red</span>', 'Colour'], {}, 'Q: red\nA: Colour'],
  ] as const)('%j', (cells, choices, source) => {
    const note = noteFrom([...cells], choices);
    expect(note.source).toBe('');
    expect(madeSource(note, madeText(note))).toBe(source);
    const { fields } = recompile({ ...note, source }, source);
    expect(shown(fields!.cards!)).toEqual(shown(note.cards));
  });

  test('but for gaps in gaps, which Markdown has no word for', () => {
    const note = noteFrom(['{{c1::a {{c2::<b>b</b>}}}} c', '']);
    expect(madeSource(note, madeText(note))).toBeNull();
  });

  test('but for cards with a style sheet of Anki’s', () => {
    const note = noteFrom(['<b>a</b>', 'b']);
    expect(hasAnkiLayout(note)).toBe(false);
    const front = `<div class="anki" data-sheet="${'a'.repeat(64)}">a</div>`;
    expect(hasAnkiLayout({ ...note, cards: [{ ...note.cards[0]!, front }] })).toBe(true);
  });
});
