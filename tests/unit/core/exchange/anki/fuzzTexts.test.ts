import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnkiError } from '../../../../../src/core/exchange/anki/ankiError.ts';
import type { AnkiNote, NoteType } from '../../../../../src/core/exchange/anki/ankiModel.ts';
import { cardText } from '../../../../../src/core/exchange/anki/cardTexts.ts';
import { applyFilters, typedText } from '../../../../../src/core/exchange/anki/filters.ts';
import {
  clozeNumbers,
  hiddenBy,
  plainClozes,
  readClozes,
  showClozes,
} from '../../../../../src/core/exchange/anki/gaps.ts';
import { titleOf } from '../../../../../src/core/exchange/anki/noteTitle.ts';
import { sheetOf } from '../../../../../src/core/exchange/anki/sheets.ts';
import { splitSides } from '../../../../../src/core/exchange/anki/splitSides.ts';
import { isBlank, parseTemplate } from '../../../../../src/core/exchange/anki/template.ts';
import { wordsOf } from '../../../../../src/core/exchange/anki/words.ts';

const findings = { media: () => {}, lost: () => {}, unknownFilter: () => {} };

function noteType(template: string, cloze: boolean, css = ''): NoteType {
  return {
    name: 'T',
    cloze,
    css,
    fields: ['Front', 'Back'].map((name) => ({ name, tag: null })),
    templates: [{ ord: 0, name: 'Card 1', question: template, answer: template }],
  };
}
const note = (fields: string[]): AnkiNote => ({ id: 1, guid: 'g', type: 1, tags: ['t'], fields });
const card = {
  id: 1, note: 1, deck: 1, ord: 0, modified: 0, type: 0, queue: 0, due: 1, interval: 0, ease: 0, left: 0, flag: 1,
  memory: null, lastReview: null, position: null,
}; // prettier-ignore

/** What Anki's texts are made of, in any order. */
const piece = fc.constantFrom(
  '{{', '}}', '{{c1::', '{{c2,3::', '::', '{{#Front}}', '{{^Back}}', '{{/Front}}', '{{/Back}}', '{{Front}}', '{{FrontSide}}',
  '{{cloze:Front}}', '{{type:cloze:Back}}', '{{hint:Back}}', '{{furigana:Front}}', '{{text:Back}}', '{{x:y:Front}}', '{{Tags}}',
  '<', '>', '"', "'", '&', '=', '/', '\\', '[', ']', '(', ')', '$', ' ', '\n', '\0', '\uD800', 'İ', 'x', '1',
  '<div>', '</div>', '<br>', '<img src="a.png">', '<img src=', '<hr id=answer>', '<script>', '</script>', '<!--', '-->', '<style>',
  '<p style="color:red" id=a onclick=x>', '<span class="sound" data-media="a">', '<div data-masks="', '&#99999999;', '&lt;',
  '\\(', '\\)', '\\[', '\\]', '[$]', '[/$]', '[$$]', '[/$$]', '[latex]', '[/latex]', '<anki-mathjax>', '</anki-mathjax>', '\\frac{',
  '[sound:', '[sound:a.mp3]', '[anki:tts lang=x]', '[/anki:tts]', '漢字[かな]', 'image-occlusion:rect:left=.1:top=.2', ':oi=1',
  '/*', '*/', '@import', 'url(', '#a', '{', '}', ';', '.card', ':root', '@font-face',
); // prettier-ignore
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 24 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

const refusing = (make: () => unknown) => {
  try {
    return make();
  } catch (error) {
    expect(error).toBeInstanceOf(AnkiError);
    return null;
  }
};

describe('any text of a note type or note', () => {
  it('makes a card whose marks are tags of its own, or is refused in words', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (template, field, cloze) => {
        const type = noteType(template, cloze);
        const context = { note: note([field, 'x']), type, deck: 'A::B', findings };
        const made = refusing(() => cardText(context, card)) as { front: string } | null;
        expect(made?.front.replace(/<[^<>]*>/g, '') ?? '').not.toMatch(/[<>]/);
        // Formulas have styles of their own.
        const html = (made?.front ?? '').replace(/<math\b[\s\S]*?<\/math>/g, '');
        expect(html).not.toMatch(/<[^>]* (?:on\w+|style|src|id)=(?!"data:)/i);
        expect(titleOf(note([field, template]))).not.toBe('');
      }),
      { numRuns: 10_000 },
    );
  });

  it('goes through templates, clozes and filters', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(Array.isArray(parseTemplate(one))).toBe(true);
        const parts = readClozes(one);
        for (const number of [0, 1, 2]) {
          expect(typeof showClozes(parts, number, 'question')).toBe('string');
          expect(typeof showClozes(parts, number, 'answer')).toBe('string');
          expect(Array.isArray(hiddenBy(parts, number))).toBe(true);
        }
        for (const number of clozeNumbers(parts)) expect(number).toBeGreaterThanOrEqual(0);
        expect(plainClozes(parts).length).toBeLessThanOrEqual(one.length);
        const at = { field: 'F', unknown: () => {} };
        const context = { cloze: 1, asked: true, side: 'answer' as const, ...at };
        const filters = ['furigana', 'kana', 'kanji', 'text', 'cloze', 'cloze-only', 'hint', other];
        for (const filter of filters) applyFilters(one, [filter], context);
        typedText(one, ['type', 'cloze'], 1);
        expect(wordsOf(one)).not.toMatch(/^\s|\s$/);
        expect(typeof isBlank(one)).toBe('boolean');
      }),
      { numRuns: 10_000 },
    );
  });

  it('makes a style sheet that loads nothing from elsewhere', () => {
    const css = fc.array(
      fc.oneof(
        piece,
        fc.constantFrom('url("', 'http://x.y/z', '//x', 'a.png', ')', '@IMPORT "x";'),
      ),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(css, (parts) => {
        const type = noteType('', false, parts.join(''));
        const made = sheetOf(
          type,
          () => 'f'.repeat(64),
          () => {},
        );
        expect(made).not.toMatch(/@import|url\(\s*["']?(?:https?:|\/\/)[^()]*\)/i);
        expect(splitSides(type.css, made)).toBeTypeOf('string');
      }),
      { numRuns: 10_000 },
    );
  });
});
