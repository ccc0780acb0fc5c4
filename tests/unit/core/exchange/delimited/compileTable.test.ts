import { describe, expect, test } from 'vitest';
import { compileTable } from '../../../../../src/core/exchange/delimited/compileTable.ts';
import { readTable, type TableChoices } from '../../../../../src/core/exchange/delimited/table.ts';

const compiled = (text: string, choices: TableChoices = {}) =>
  compileTable(readTable(text, choices), 'table', 'Words');
const notes = (text: string, choices: TableChoices = {}) => compiled(text, choices)[0]!.deck.notes;
const warnings = (text: string, choices: TableChoices = {}) =>
  compiled(text, choices)[0]!.deck.warnings.map(
    ({ line, message, severity }) => `${line} ${severity}: ${message}`,
  );

describe('rows become notes', () => {
  test('front and back, the first sentence shown large', () => {
    const [note] = notes('term,definition\nhund,"A dog. It barks <loud> & long."\n');
    expect(note).toMatchObject({ kind: 'basic', title: 'hund', tags: [] });
    expect(note!.cards).toEqual([
      {
        template: 'basic',
        kind: 'basic',
        front: '<p>hund</p>',
        lead: '<p>A dog.</p>',
        back: '<p>It barks &lt;loud&gt; &amp; long.</p>',
      },
    ]);
  });

  test('columns by their names, in any order; the rest are fields with a name', () => {
    const [note] = notes('Tags,Back,Note,Front\na b::c,dog,barks,hund\n');
    expect(note).toMatchObject({ title: 'hund', tags: ['a', 'b::c'] });
    expect(note!.cards[0]).toMatchObject({
      lead: '<p>dog</p>',
      back: '<p><strong>Note</strong> barks</p>',
    });
  });

  test('columns by what was chosen', () => {
    const roles = ['back', 'ignore', 'front'] as const;
    expect(notes('dog,x,hund\ncat,x,katt\n', { roles })).toMatchObject([
      { title: 'hund', cards: [{ lead: '<p>dog</p>', back: '' }] },
      { title: 'katt' },
    ]);
  });

  test('both ways', () => {
    const [note] = notes('hund\tdog\n', { kind: 'reversed' });
    expect(note!.cards).toMatchObject([
      { template: 'basic', front: '<p>hund</p>', lead: '<p>dog</p>' },
      { template: 't2', front: '<p>dog</p>', lead: '<p>hund</p>' },
    ]);
  });

  test('both ways where the third field of Anki’s optional reverse holds something', () => {
    const columns = '#separator:tab\n#notetype column:1\n';
    const type = 'Basic (optional reversed card)';
    const rows = `${type}\thund\tdog\ty\n${type}\tkatt\tcat\t\nBasic\tfisk\tfish\tswims\n`;
    const both = [{ template: 'basic' }, { template: 't2', front: '<p>dog</p>', back: '' }];
    expect(notes(columns + rows).map(({ cards }) => cards)).toMatchObject([
      both,
      [{ template: 'basic', back: '' }],
      [{ template: 'basic', back: '<p>swims</p>' }],
    ]);
    const german = 'Einfach (optional umgekehrte Karte)';
    const all = `#separator:tab\n#notetype:${german}\n#columns:V\tR\tAuch umgekehrt\tMehr\n`;
    expect(notes(`${all}hund\tdog\ty\tbarks\nkatt\tcat\t\tmews\n`)).toMatchObject([
      {
        cards: [
          { back: '<p><strong>Mehr</strong> barks</p>' },
          { template: 't2', back: '<p><strong>Mehr</strong> barks</p>' },
        ],
      },
      { cards: [{ back: '<p><strong>Mehr</strong> mews</p>' }] },
    ]);
  });

  test('with a front alone where Anki has such notes', () => {
    const card = { template: 'basic', front: '<p>hund</p>', lead: '', back: '' };
    expect(notes('#separator:tab\n#html:true\nhund\t\nkatt\tcat\n')[0]!.cards).toEqual([
      { ...card, kind: 'basic' },
    ]);
    expect(notes('guid,front,back\na1,hund,\nb2,katt,cat\n')[0]!.cards).toMatchObject([card]);
  });

  test('to be typed', () => {
    expect(notes('list files\tls -la\n', { kind: 'typed' })[0]).toMatchObject({
      kind: 'typed',
      cards: [{ template: 'basic', kind: 'typed', typed: { kind: 'text', text: 'ls -la' } }],
    });
  });

  test('gaps, whatever kind was chosen', () => {
    const text = '{{c1::Rome}} is in {{c2::Italy::a land}}\tfacts\nhund\tdog\n';
    const [cloze, plain] = notes(text);
    expect(cloze).toMatchObject({ kind: 'cloze', title: 'Rome is in Italy' });
    expect(cloze!.cards).toMatchObject([
      {
        template: 'c1',
        front: '<p><mark class="blank">…</mark> is in Italy</p>',
        lead: '<p><mark class="cloze">Rome</mark> is in Italy</p>',
        back: '<p>facts</p>',
      },
      { template: 'c2', front: '<p>Rome is in <mark class="blank">a land</mark></p>' },
    ]);
    expect(plain!.kind).toBe('basic');
  });

  test('gaps of another field than the first, where the note type says that there are some', () => {
    const text =
      '#separator:tab\n#notetype column:1\nCloze+\tRome\t{{c1::Italy}}\tx\nCloze+\tParis\ty\t{{c1::France}} and {{c2::more}}\nBasic\ta\t{{c1::b}}\t\n';
    const [rome, paris, plain] = notes(text);
    expect(rome).toMatchObject({
      kind: 'cloze',
      cards: [{ template: 'c1', lead: '<p><mark class="cloze">Italy</mark></p>' }],
    });
    expect(rome!.cards[0]!.back).toMatch(/<p>Rome<\/p>.*<p>x<\/p>/s);
    expect(paris!.cards.map(({ template }) => template)).toEqual(['c1', 'c2']);
    expect(paris!.cards[0]!.back).toMatch(/<p>y<\/p>.*<p>Paris<\/p>/s);
    expect(plain!.kind).toBe('basic');
  });

  test('HTML as packages of Anki have it', () => {
    const text =
      '#separator:tab\n#html:true\n<b>hund</b><script>x</script>\t<img src="dog.png"><div style="color: red">dog</div>[sound:dog.mp3]\n';
    const [deck] = compiled(text);
    const [card] = deck!.deck.notes[0]!.cards;
    expect(card!.front).toBe('<p><b>hund</b></p>');
    expect(card!.back).toContain(
      '<div class="anki"><div class="card card1"><img data-media="dog.png"',
    );
    expect(card!.back).toContain('data-style="color: red"');
    expect(deck!.media.map(({ name, line }) => [name, line])).toEqual([
      ['dog.png', 3],
      ['dog.mp3', 3],
    ]);
    expect(deck!.deck.warnings).toMatchObject([{ line: 3, severity: 'warning' }]);
  });

  test('HTML is guessed, and can be switched off', () => {
    const text = 'hund\ta <b>dog</b>\nkatt\tcat\n';
    expect(notes(text)[0]!.cards[0]!.lead).toBe('<p>a <b>dog</b></p>');
    expect(notes(text, { html: false })[0]!.cards[0]!.lead).toBe('<p>a &lt;b&gt;dog&lt;/b&gt;</p>');
  });

  test('line breaks of plain text stay, and formulas are shown', () => {
    const [note] = notes('a,"one\ntwo"\n"\\(x^2\\)",b\n');
    expect(note!.cards[0]).toMatchObject({ lead: '<p>one</p>', back: '<p>two</p>' });
    expect(notes('a,"one\ntwo"\n"\\(x^2\\)",b\n')[1]!.cards[0]!.front).toContain('<math');
  });

  test('a deck column parts them, in the order in which they come', () => {
    const text = 'front,back,deck\na,b,Geo::Capitals\nc,d,\ne,f,Geo::Capitals\n';
    expect(compiled(text).map(({ deck }) => [deck.title, deck.notes.length])).toEqual([
      ['Geo::Capitals', 2],
      ['Words', 1],
    ]);
  });

  test('note types by row', () => {
    const text = [
      '#separator:tab',
      '#notetype column:1',
      'Basic\ta\tb',
      'Basic (and reversed card)\tc\td',
      'Cloze\t{{c1::e}}\tf',
      'Basic (type in the answer)\tg\th',
      'Basic (optional reversed card)\ti\tj',
    ].join('\n');
    expect(
      notes(text).map(({ kind, cards }) => [kind, cards.map(({ template }) => template).join()]),
    ).toEqual([
      ['basic', 'basic'],
      ['basic', 'basic,t2'],
      ['cloze', 'c1'],
      ['typed', 'basic'],
      ['basic', 'basic'],
    ]);
  });

  test('a guid is the id that packages of Anki give', () => {
    const [made] = compiled('#separator:tab\n#guid column:1\na(1\tb\tc\n');
    const { deck, written } = made!;
    expect(deck.notes[0]!.id).toBe('table-1/guid-612831');
    expect([...written.notes]).toEqual(['guid-612831']);
  });
});

describe('what is wrong is said by line, with the mend', () => {
  test.each([
    ['a row too short', 'a,b\nc\nd,e\n', /^2 warning: This row has a front alone.*write its back/],
    ['an empty front', 'a,b\n,c\nd,e\n', /^2 warning: The front of this row is empty/],
    ['a stray separator', `${'a,b\n'.repeat(1)}${Array.from({ length: 20 }, (_, i) => `x${i},y\n`).join('')}c,d,e\n`, /^22 warning: This row has 3 columns, nearly all others 2/],
    ['an open quote', 'a,b\nc,"d\ne,f\n', /^2 error: The quotation mark that begins a field here is never closed/],
    ['a quote within', 'a,b\n"c" d,e\n', /^2 error: A quotation mark stands within a field/],
    ['the same twice', 'a,b\na,b\n', /^2 warning: This row says the same/],
    ['a guid twice', '#separator:,\n#guid column:1\nx,a,b\nx,c,d\n', /^4 warning: The guid of this row/],
    ['comments', '#separator:,\na,b\n#c,d\n', /^2 warning: 1 line begins with `#`/],
    ['no gap', '#separator:,\n#notetype:Cloze\na,\n{{c1::b}},\n', /^3 warning: Nothing is hidden/],
    ['a header alone', 'front,back\n', null],
    ['no back at all', 'a,\nb,\n', /^1 error: No row makes a card/],
    ['a field without end', `a,${'x'.repeat(100_001)}\nb,c\n`, /^1 warning: A field of this row has more than 100,000/],
  ])('%s', (_, text, message) => {
    const said = warnings(text);
    if (message) expect(said.find((each) => message.test(each)), said.join('\n')).toBeTruthy();
  }); // prettier-ignore

  test('a header without rows', () => {
    expect(warnings('front,back\n', { header: true })).toEqual([
      expect.stringMatching(/^1 error: There is no row beneath the header/),
    ]);
  });

  test('an open quote keeps the table out, and is none where quotes are characters', () => {
    const text = 'a,b\nc,"d\ne,f\n';
    expect(notes(text)).toEqual([]);
    expect(notes(text, { quotes: false }).map(({ title }) => title)).toEqual(['a', 'c', 'e']);
    expect(readTable(text, { quotes: false }).quoteTrouble).toBe(true);
  });

  test('a million rows are refused with their number', () => {
    const text = 'a,b\n'.repeat(1_000_000);
    expect(warnings(text)).toEqual([
      expect.stringMatching(
        /^1 error: The file has 1,000,000 rows; at most 200,000.*into 5 or more/,
      ),
    ]);
  });

  test('a column of many names is no column of decks', () => {
    const text = `front,back,deck\n${Array.from({ length: 300 }, (_, i) => `a${i},b,d${i}\n`).join('')}`;
    expect(compiled(text)).toHaveLength(1);
    expect(warnings(text)).toEqual([
      expect.stringMatching(/^202 error: The rows name more than 200/),
    ]);
  });

  test('remarks of one kind are listed up to a bound', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `,x${i}\n`);
    const said = warnings(`a,b\n${rows.join('')}`, { separator: 'comma' });
    expect(said).toHaveLength(201);
    expect(said.at(-1)).toMatch(/And in further lines/);
  });
});
