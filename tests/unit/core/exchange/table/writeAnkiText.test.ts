import { expect, test } from 'vitest';
import { compileFile } from '../../../../../src/core/deck/compile.ts';
import { settleMedia } from '../../../../../src/core/deck/media.ts';
import { ankiHtml } from '../../../../../src/core/exchange/table/ankiHtml.ts';
import {
  ankiTextLosses,
  writeAnkiText,
} from '../../../../../src/core/exchange/table/writeAnkiText.ts';

const lines = (text: string) => {
  const deck = compileFile({ path: 'own.md', text }, { media: true });
  const notes = settleMedia(deck.notes, () => ({ hash: 'ff', kind: 'image', size: null }));
  const names = { medium: () => 'pic.png', noteType: () => null };
  return [...writeAnkiText([{ ...deck, notes }], names)].join('').split('\n');
};

test('the file says of itself what Anki must know', () => {
  expect(lines('Q: a?\nId: a\nA: b\nTags: one, two words')).toEqual([
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#notetype column:2',
    '#deck column:3',
    '#tags column:6',
    '#columns:Guid\tNote type\tDeck\tFront\tBack\tTags',
    '"own/a"\tBasic\town\t<p>a?</p>\t<p>b</p>\tone two_words',
    '',
  ]);
});

test('pictures, formulas and gaps are as Anki writes them', () => {
  const [row] = lines('Q: ![x](a/Pic.png) $$x < 1$$\nId: a\nA: b').slice(7);
  expect(row).toContain('"<p><img src=""pic.png"" alt=""x""> \\(x &lt; 1\\)</p>"');
  expect(lines('C: a {{c1::b::hint}} and {{c2::std::vector}}\nId: c')[7]).toBe(
    '"own/c"\tCloze\town\t<p>a {{c1::b::hint}} and {{c2::std::vector}}</p>\t\t',
  );
  expect(lines('C: a {{c1::`b::c`}}\nId: c')[7]).toContain('{{c1::<code>b:&#58;c</code>}}');
});

test('what came from Anki goes back as it was', () => {
  const html =
    '<div class="anki" data-sheet="ab"><div class="card card1"><b data-style="color:red" data-id="x">A</b>' +
    '<span class="sound" data-media="ff">s.mp3</span><a href="#note/x" class="note-link">there</a></div></div>';
  expect(ankiHtml(html, () => 's.mp3')).toBe('<b style="color:red" id="x">A</b>[sound:s.mp3]there');
});

test('a note of Anki’s goes back as one row of its own type, beside those of others', () => {
  const deck = compileFile({ path: 'own.md', text: 'Q: a?\nId: a\nA: b' });
  const anki = {
    id: 1,
    guid: '#a',
    type: 'hash',
    fields: ['hund', 'dog\nhound', '<img src="a.png">'],
  };
  const kept = { ...deck.notes[0]!, id: 'own/guid-2361', anki, tags: ['x'] };
  const gone = { ...kept, id: 'own/guid-62', anki: { ...anki, guid: 'b', type: 'unknown' } };
  const decks = [{ ...deck, notes: [deck.notes[0]!, kept, gone] }];
  const names = { medium: () => '', noteType: (hash: string) => (hash === 'hash' ? 'Word' : null) };
  const text = [...writeAnkiText(decks, names)].join('');
  expect(text.split('\n').slice(5)).toEqual([
    '#tags column:7',
    '"own/a"\tBasic\town\t<p>a?</p>\t<p>b</p>\t\t',
    '"#a"\tWord\town\thund\t"dog',
    'hound"\t"<img src=""a.png"">"\tx',
    '"b"\tBasic\town\t<p>a?</p>\t<p>b</p>\t\tx',
    '',
  ]);
  expect(ankiTextLosses(decks, names)).toMatchObject([{ count: 1 }]);
});
