import { describe, expect, it } from 'vitest';
import type { NoteType } from '../../../../../src/core/exchange/anki/ankiModel.ts';
import { cardHtml } from '../../../../../src/core/exchange/anki/cardHtml.ts';
import { cardText } from '../../../../../src/core/exchange/anki/cardTexts.ts';
import { readClozes, showClozes } from '../../../../../src/core/exchange/anki/gaps.ts';
import { sheetOf } from '../../../../../src/core/exchange/anki/sheets.ts';
import { TooLong } from '../../../../../src/core/exchange/anki/sideLimit.ts';
import { splitSides } from '../../../../../src/core/exchange/anki/splitSides.ts';
import { parseTemplate } from '../../../../../src/core/exchange/anki/template.ts';
import { wordsOf } from '../../../../../src/core/exchange/anki/words.ts';

/** A megabyte of one piece: work that grows with the square of the length would take hours. */
const heavy = [
  '<', '<a ', '<a b="', "<a b='", '<a b=', '<!--', '<hr id=answer', ' id=answer', '<script>', '<SCRIPT>İ', '<svg', '<br', '&#', '&amp;',
  '{{c1::', '{{c1::a}}', '{{c1::a::b}}', '{{c1,', '{{#a}}', '{{#a}}{{/b}}', '{{^a}}', '{{a}}', '{{', '}}',
  '\\(', '\\[', '[$]', '[$$]', '[latex]', '<anki-mathjax>', '[sound:', '[anki:tts', '漢字[', 'a[', ' ', '\n', '/*', 'url( ', 'url(', '#a', '@import',
]; // prettier-ignore

const findings = { media: () => {}, lost: () => {}, unknownFilter: () => {} };
const type: NoteType = {
  name: 'T',
  cloze: true,
  css: '',
  fields: [{ name: 'Front', tag: null }],
  templates: [{ ord: 0, name: 'Card 1', question: '{{cloze:Front}}', answer: '' }],
};
const card = {
  id: 1, note: 1, deck: 1, ord: 0, modified: 0, type: 0, queue: 0, due: 1, interval: 0, ease: 0, left: 0, flag: 1,
  memory: null, lastReview: null, position: null,
}; // prettier-ignore

describe('a megabyte of one piece is no reason to wait', () => {
  it.each(heavy.map((each) => [each]))('%j', (each) => {
    const long = each.repeat(1e6 / each.length);
    const side = long.slice(0, 450_000);
    const started = performance.now();
    parseTemplate(long);
    showClozes(readClozes(long), 1, 'answer');
    wordsOf(long);
    cardHtml(side, findings);
    splitSides('x', `<hr ${side}`);
    splitSides(side, side + side);
    sheetOf(
      { ...type, css: `a { url(${long}`.slice(0, 50_000) },
      () => null,
      () => {},
    );
    const note = { id: 1, guid: 'g', type: 1, tags: [], fields: [side] };
    try {
      cardText({ note, type, deck: 'D', findings }, card);
    } catch (error) {
      expect(error).toBeInstanceOf(TooLong);
    }
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
