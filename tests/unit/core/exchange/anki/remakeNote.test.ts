import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundMedia } from '../../../../../src/core/deck/media.ts';
import { mediaKind } from '../../../../../src/core/deck/mediaName.ts';
import { ankiFields, valuesOf } from '../../../../../src/core/exchange/anki/ankiFields.ts';
import { compilePackage } from '../../../../../src/core/exchange/anki/compilePackage.ts';
import { keptType, readKeptType } from '../../../../../src/core/exchange/anki/keptType.ts';
import { openPackage } from '../../../../../src/core/exchange/anki/openPackage.ts';
import { templateOf } from '../../../../../src/core/exchange/anki/places.ts';
import { type AnkiFrame, remakeNote } from '../../../../../src/core/exchange/anki/remakeNote.ts';
import type { Note } from '../../../../../src/core/model.ts';
import { basic, cloze, type MadeCard, makePackage, type MadeType, sqlite } from './makePackage.ts';

const hash = (letter: string) => letter.repeat(64);
/** All files but those that are called missing. */
const find = (name: string): FoundMedia | null => {
  const kind = mediaKind(name);
  if (!kind || name.startsWith('missing')) return null;
  return { hash: hash('f'), kind, size: { width: 4, height: 3 } };
};

interface Imported {
  note: Note;
  frame: AnkiFrame;
}

/** The first note of a package, and what it is made anew with. */
function imported(
  fields: string[],
  type: MadeType = basic,
  cards: Partial<MadeCard>[] = [{}],
  tags = '',
): Imported {
  const bytes = makePackage({
    types: [type],
    notes: [{ id: 1, fields, tags }],
    cards: cards.map((card, at) => ({ id: at + 1, note: 1, ord: at, deck: 2, ...card })),
    decks: { 2: 'Geo::Capitals' },
  });
  const read = openPackage(bytes, sqlite);
  const [id, kept] = [...read.collection.noteTypes][0]!;
  const loads: Record<string, string> = type === loading ? { 'own.woff2': hash('b') } : {};
  const { decks } = compilePackage(read, {
    media: find,
    sheet: () => (type.css ? { hash: hash('a'), loads } : null),
    noteType: () => hash('c'),
  });
  const [deck] = decks;
  const own = readKeptType(keptType(id, kept))!;
  const flags = deck!.cards[0]!.map(({ ord, flag }) => [templateOf(own, ord), flag] as const);
  const frame = { type: own, deck: deck!.name, flags: new Map(flags) };
  return { note: deck!.compiled.notes[0]!, frame };
}
const remake = ({ note, frame }: Imported, values: string[]) =>
  remakeNote(note, values, frame, find);
const cardsOf = (made: ReturnType<typeof remake>) =>
  made.fields?.cards?.map(({ template, front, back }) => [template, words(front), words(back)]);
const words = (html: string) => html.replaceAll(/<[^>]*>/g, '').trim();

const loading = {
  ...basic,
  css: '.card { color: teal } @font-face { font-family: own; src: url(own.woff2) }',
};
const reversed: MadeType = {
  ...basic,
  templates: [...basic.templates, ['{{Back}}', '{{FrontSide}}<hr id=answer>{{Front}}']],
};
const optional: MadeType = {
  ...basic,
  fields: ['Front', 'Back', 'Add Reverse'],
  templates: [...basic.templates, ['{{#Add Reverse}}{{Back}}{{/Add Reverse}}', '{{Front}}']],
};
const second: MadeType = { ...basic, templates: [['{{Back}}', '{{Front}}']] };
const typed: MadeType = {
  ...basic,
  templates: [['{{Front}} {{type:Back}}', '{{FrontSide}}<hr id=answer>{{type:Back}}']],
};
const special: MadeType = {
  ...basic,
  templates: [
    ['{{Front}} {{Deck}} {{Subdeck}} {{Tags}} {{Type}} {{Card}} {{CardFlag}}', '{{Back}}'],
  ],
};
const occlusion: MadeType = {
  ...cloze,
  fields: ['Occlusion', 'Image', 'Header', 'Back Extra', 'Comments'],
  templates: [['{{cloze:Occlusion}}', '{{cloze:Occlusion}}']],
};
const mask = (number: number) =>
  `{{c${number}::image-occlusion:rect:left=.1:top=.${number}:width=.3:height=.3:oi=1}}`;

describe('the same fields make the same note', () => {
  const bits = fc.constantFrom(
    'a', 'b', ' ', '\n', '<br>', '<br />', '<b>', '</b>', '&amp;', '&nbsp;', '{{c1::', '{{c2::', '::', '}}',
    '<img src="a.png">', '[sound:b.mp3]', '<img src="missing.png">', '\\(x^2\\)', '<script>x</script>',
  ); // prettier-ignore
  const field = fc.array(bits, { maxLength: 8 }).map((parts) => parts.join(''));
  const types = [basic, loading, reversed, optional, typed, special, cloze, occlusion];

  test('whatever they hold, and whichever cards there are', () => {
    const note = fc.record({
      type: fc.constantFrom(...types),
      fields: fc.array(field, { minLength: 5, maxLength: 5 }),
      ords: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1 }),
      flags: fc.integer({ min: 0, max: 7 }),
      tags: fc.constantFrom('', 'a b', 'marked a'),
    });
    fc.assert(
      fc.property(note, ({ type, fields, ords, flags, tags }) => {
        const own = fields.slice(0, type.fields.length);
        const cards = ords.map((ord) => ({ ord, flags }));
        const before = imported(own, type, cards, tags);
        const values = valuesOf(
          ankiFields(before.note.anki!, before.frame.type),
          before.note.anki!,
        );
        expect(values).toEqual(own);
        const { fields: made } = remake(before, values);
        expect({ ...before.note, ...made }).toEqual({ media: {}, ...before.note });
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  test('with its style sheet, what that loads, and its type', () => {
    const before = imported(['One <img src="a.png">', 'Two'], loading);
    const { fields } = remake(before, ['Three', 'Two']);
    expect(fields!.media).toEqual({
      'own.woff2': hash('b'),
      [`${hash('a').slice(0, 8)}.css`]: hash('a'),
      [`${hash('c').slice(0, 8)}.json`]: hash('c'),
    });
    expect(fields!.cards![0]!.front).toContain(`data-sheet="${hash('a')}"`);
    expect(fields!.anki).toEqual({ ...before.note.anki, fields: ['Three', 'Two'] });
  });
});

describe('other fields make other cards, by Anki’s rules', () => {
  test.each<[string, MadeType, string[], number, string[], string[][]]>([
    ['a basic note', basic, ['One', 'Two'], 1, ['1', '2'], [['basic', '1', '2']]],
    ['an answer may go', basic, ['One', 'Two'], 1, ['1', ''], [['basic', '1', '']]],
    ['both ways', reversed, ['One', 'Two'], 2, ['1', '2'], [['basic', '1', '2'], ['t2', '2', '1']]],
    ['one way is empty', reversed, ['One', 'Two'], 2, ['1', '<br>'], [['basic', '1', '']]],
    ['the first goes', reversed, ['One', 'Two'], 2, ['&nbsp;', '2'], [['t2', '2', '&nbsp;']]],
    ['the reverse is wanted', optional, ['One', 'Two', ''], 1, ['1', '2', 'y'], [['basic', '1', '2'], ['t2', '2', '1']]],
    ['or no more', optional, ['One', 'Two', 'y'], 2, ['1', '2', ''], [['basic', '1', '2']]],
    ['a gap comes', cloze, ['{{c1::a}} b', ''], 1, ['{{c1::a}} {{c3::b}}', ''], [['c1', '… b', 'a b'], ['c3', 'a …', 'a b']]],
    ['a gap goes', cloze, ['{{c1::a}} {{c2::b}}', ''], 2, ['a {{c2::b}}', 'x'], [['c2', 'a …', 'a b\nx']]],
    ['a gap that no question asks', cloze, ['{{c1::a}}', ''], 1, ['{{c1::a}}', '{{c2::b}}'], [['c1', '…', 'a\n{{c2::b}}']]],
    ['a mask comes', occlusion, [mask(1), '<img src="a.png">', '', '', ''], 1, [mask(1) + mask(2), '<img src="a.png">', 'H', '', ''], [['c1', 'H', ''], ['c2', 'H', '']]],
  ])('%s', (_, type, fields, count, values, cards) => {
    const before = imported(fields, type, Array.from({ length: count }, () => ({})));
    expect(cardsOf(remake(before, values))).toEqual(cards);
  }); // prettier-ignore

  test('a card without a question that was there before stays, and one that was not does not come', () => {
    const empty = imported(['One', ''], reversed, [{ ord: 0 }, { ord: 1 }]);
    expect(cardsOf(remake(empty, ['1', '']))?.map(([template]) => template)).toEqual([
      'basic',
      't2',
    ]);
    const elsewhere = imported(['One', 'Two'], reversed, [{ ord: 0 }]);
    expect(cardsOf(remake(elsewhere, ['1', '2']))?.map(([template]) => template)).toEqual([
      'basic',
    ]);
  });

  test('title, typed answer and pictures follow', () => {
    const before = imported(['One', 'Two'], typed);
    const { fields, warnings } = remake(before, ['<b>Three</b><img src="a.png">', 'Four']);
    expect(fields).toMatchObject({ title: 'Three', kind: 'typed' });
    expect(fields!.cards![0]!.typed).toEqual({ kind: 'text', text: 'Four' });
    expect(fields!.cards![0]!.front).toContain(`data-media="${hash('f')}" alt="" width="4"`);
    expect(fields!.media).toMatchObject({ 'a.png': hash('f') });
    expect(warnings).toEqual([]);
  });

  test('tags are those that are given', () => {
    const before = imported(['One', 'Two'], special, [{}], 'a');
    const { fields } = remake({ ...before, note: { ...before.note, tags: ['b'] } }, ['1', '2']);
    expect(fields!.tags).toEqual(['b']);
    expect(words(fields!.cards![0]!.front)).toContain('b Basic');
  });
});

describe('what is wrong is said', () => {
  test('of a file that is not here, and of what is lost anew', () => {
    const before = imported(['One <script>x</script>', 'Two'], basic);
    expect(remake(before, ['1 <script>x</script>', '2']).warnings).toEqual([]);
    const { warnings } = remake(before, ['<script>x</script><img src="missing.png">', '<iframe>']);
    expect(warnings).toEqual([
      'Web pages within cards: Nothing is loaded from elsewhere.',
      'The file missing.png is not in this note: add it once more.',
    ]);
  });

  test.each<[string, MadeType, string[], string[], string, RegExp]>([
    ['no question', basic, ['a', 'b'], ['', 'b'], '0', /^These fields make no card.*write something in Front\.$/],
    ['no question of the second field', second, ['a', 'b'], ['a', ''], '1', /write something in Back\.$/],
    ['no gap', cloze, ['{{c1::a}}', ''], ['a', ''], '0', /^Nothing is hidden yet/],
    ['too long a side', basic, ['a', 'b'], ['a', 'x'.repeat(500_001)], '1', /500,000 characters on one side/],
    ['too long fields', basic, ['a', 'b'], ['a', 'x'.repeat(1_000_001)], '1', /1,000,000 characters together/],
  ])('of %s', (_, type, fields, values, field, message) => {
    const { fields: made, problem } = remake(imported(fields, type), values);
    expect(made).toBeNull();
    expect(problem).toMatchObject({ field, message: expect.stringMatching(message) });
  }); // prettier-ignore
});
