import { describe, expect, it } from 'vitest';
import { cardHtml } from '../../../../../src/core/exchange/anki/cardHtml.ts';
import { compilePackage } from '../../../../../src/core/exchange/anki/compilePackage.ts';
import { openPackage } from '../../../../../src/core/exchange/anki/openPackage.ts';
import { mediaKind } from '../../../../../src/core/deck/mediaName.ts';
import { basic, cloze, type MadeCard, makePackage, type MadeType, sqlite } from './makePackage.ts';

/** What the first note of a package comes to, without the frame around each side. */
function cardsOf(
  fields: string[],
  type: MadeType = basic,
  cards: Partial<MadeCard>[] = [{}],
  extra: { tags?: string; decks?: Record<number, string> } = {},
) {
  const bytes = makePackage({
    types: [type],
    notes: [{ id: 1, fields, tags: extra.tags ?? '' }],
    cards: cards.map((card, at) => ({ id: at + 1, note: 1, ord: at, ...card })),
    decks: extra.decks ?? { 1: 'Default' },
  });
  const media = (name: string) => {
    const kind = mediaKind(name);
    return name.startsWith('missing') || !kind ? null : { hash: 'f'.repeat(64), kind, size: null };
  };
  const made = compilePackage(openPackage(bytes, sqlite), {
    media,
    sheet: () => null,
    noteType: () => null,
  });
  const note = made.decks[0]!.compiled.notes[0]!;
  const frame = /^<div class="anki"><div class="card card\d+">([\s\S]*)<\/div><\/div>$/;
  const sides = note.cards.map((card) => ({
    ...card,
    front: frame.exec(card.front)?.[1] ?? card.front,
    back: frame.exec(card.back)?.[1] ?? card.back,
  }));
  return { note, cards: sides, unsupported: made.unsupported, deck: made.decks[0]! };
}

const withTemplate = (question: string, answer: string): MadeType => ({
  ...basic,
  templates: [[question, answer]],
});

describe('templates', () => {
  it('shows an answer beneath its question, without repeating it', () => {
    const { cards, note } = cardsOf(['One &amp; all', 'Two']);
    expect(cards).toMatchObject([
      { template: 'basic', kind: 'basic', front: 'One &amp; all', lead: '', back: 'Two' },
    ]);
    expect(note).toMatchObject({ kind: 'basic', title: 'One & all', draft: false });
  });

  it('keeps what an answer shows of the question in another way', () => {
    const type = withTemplate('{{Front}}?', '<i>{{Front}}</i><hr id="answer">{{Back}}');
    expect(cardsOf(['One', 'Two'], type).cards[0]).toMatchObject({ back: '<i>One</i>Two' });
  });

  it('fills conditions, nested and contrary', () => {
    const type = withTemplate(
      '{{#Front}}A{{#Back}}B{{/Back}}{{^Back}}C{{/Back}}{{/Front}}{{^Front}}D{{/Front}}',
      'x',
    );
    expect(cardsOf(['1', '2'], type).cards[0]!.front).toBe('AB');
    expect(cardsOf(['1', '<br> &nbsp;'], type).cards[0]!.front).toBe('AC');
    expect(cardsOf(['', ''], type).cards[0]!.front).toBe('D');
  });

  it('knows the special fields', () => {
    const type = withTemplate('{{Deck}}|{{Subdeck}}|{{Tags}}|{{Type}}|{{Card}}', 'x');
    const { cards } = cardsOf(['', ''], type, [{}], { tags: 'a b', decks: { 1: 'A::B' } });
    expect(cards[0]!.front).toBe('A::B|B|a b|Basic|Card 1');
  });

  it('applies the filters of text, hints and readings', () => {
    const type = withTemplate('{{text:Front}}', '{{hint:Back}}{{furigana:Front}}');
    const { cards } = cardsOf(['<b>漢字[かんじ]</b>', 'Yes'], type);
    expect(cards[0]!.front).toBe('漢字[かんじ]');
    expect(cards[0]!.back).toBe(
      '<details class="anki-hint"><summary>Back</summary>Yes</details><b><ruby>漢字<rt>かんじ</rt></ruby></b>',
    );
  });

  it('names filters and fields that are not known', () => {
    const { cards, unsupported } = cardsOf(
      ['One', ''],
      withTemplate('{{shout:Front}}{{Nope}}', ''),
    );
    expect(cards[0]!.front).toBe('<code>shout</code> One<code>{{Nope}}</code>');
    expect(unsupported).toMatchObject([{ what: 'Field filter “shout”', count: 1 }]);
  });

  it('asks to type what a template asks to type', () => {
    const type = withTemplate(
      '{{Front}} {{type:Back}}',
      '{{FrontSide}}<hr id=answer>{{type:Back}}',
    );
    const { cards, note } = cardsOf(['One', '<b>Two</b> &lt;3'], type);
    expect(note.kind).toBe('typed');
    expect(cards[0]).toMatchObject({
      kind: 'typed',
      front: 'One',
      back: 'Two &lt;3',
      typed: { kind: 'text', text: 'Two <3' },
    });
    const [empty] = cardsOf(['One', '<br>'], type).cards;
    expect(empty).toMatchObject({ kind: 'basic', front: 'One' });
    expect(empty!.typed).toBeUndefined();
  });
});

describe('clozes', () => {
  const asked = (text: string, cards: number) =>
    cardsOf(
      [text, ''],
      cloze,
      Array.from({ length: cards }, () => ({})),
    ).cards;

  it('hide and show by number', () => {
    expect(asked('{{c1::One}} {{c2::two::hint &amp; more}} {{c1::three}}', 2)).toMatchObject([
      {
        template: 'c1',
        front: '<mark class="blank">…</mark> two <mark class="blank">…</mark>',
        back: '<mark class="cloze">One</mark> two <mark class="cloze">three</mark><br>',
      },
      { template: 'c2', front: 'One <mark class="blank">hint &amp; more</mark> three' },
    ]);
  });

  it('may be nested', () => {
    const [outer, inner] = asked('{{c1::the {{c2::inner}} part}}.', 2);
    expect(outer!.front).toBe('<mark class="blank">…</mark>.');
    expect(outer!.back).toBe('<mark class="cloze">the inner part</mark>.<br>');
    expect(inner!.front).toBe('the <mark class="blank">…</mark> part.');
  });

  it('box what they hide of a formula', () => {
    const [card] = asked('\\(a^2 + {{c1::b^2}}\\) and {{c1::words}}', 1);
    expect(card!.front).toContain('<math');
    expect(card!.front).toContain('and <mark class="blank">…</mark>');
    expect(card!.front).not.toContain('b^2');
  });

  it('are typed as they are hidden', () => {
    const type: MadeType = { ...cloze, templates: [['{{cloze:Text}}{{type:cloze:Text}}', 'x']] };
    const { cards } = cardsOf(['{{c1::One}} {{c2::two}} {{c1::three}}', ''], type);
    expect(cards[0]!.typed).toEqual({ kind: 'text', text: 'One, three' });
    const same = cardsOf(['{{c1::One}} and {{c1::<b>One</b>}}', ''], type).cards[0]!;
    expect(same.typed).toEqual({ kind: 'text', text: 'One' });
  });

  it('leave out the fields without theirs, where another has it', () => {
    const type: MadeType = {
      ...cloze,
      templates: [['{{cloze:Text}}|{{cloze:Back Extra}}', '{{cloze:Text}}|{{cloze:Back Extra}}']],
    };
    const { cards } = cardsOf(['{{c1::One}}', '{{c2::two}}'], type, [{}, {}, {}]);
    expect(cards.map(({ front }) => front)).toEqual([
      '<mark class="blank">…</mark>|',
      '|<mark class="blank">…</mark>',
      // Of a gap that is not there any more all is shown.
      'One|two',
    ]);
    expect(cards[1]!.back).toBe('|<mark class="cloze">two</mark>');
  });

  it('shown alone give nothing away before the answer', () => {
    const template = '{{cloze-only:Text}}';
    const type: MadeType = { ...cloze, templates: [[template, template]] };
    const text = '{{c1::One::a &lt; <b>hint</b>}} {{c2::two}} {{c1::three}}';
    expect(cardsOf([text, ''], type).cards[0]).toMatchObject({
      front: 'a &lt; hint, …',
      back: 'One, three',
    });
  });
});

describe('image occlusion', () => {
  it('masks what is asked, and the others where all are hidden', () => {
    const type: MadeType = {
      ...cloze,
      fields: ['Occlusion', 'Image', 'Header', 'Back Extra', 'Comments'],
      templates: [['{{cloze:Occlusion}}', '']],
    };
    const masks =
      '{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4:oi=1}}<br>{{c2::image-occlusion:ellipse:left=.5:top=.5:rx=.1:ry=.1:oi=1}}';
    const fields = [masks, '<img src="map.jpg">', 'Head', 'Tail', ''];
    const { cards, note } = cardsOf(fields, type, [{}, {}]);
    const image = `<img data-media="${'f'.repeat(64)}" alt="" />`;
    expect(cards[0]!.front).toBe(
      `<div>Head</div><div class="masked" data-masks="asked rect 0 0.1 0.2 0.3 0.4|\nhidden ellipse 0 0.5 0.5 0.1 0.1|">${image}</div>`,
    );
    expect(cards[0]!.back).toContain('shown rect');
    expect(cards[0]!.back).toContain('<div>Tail</div>');
    expect(cards[1]!.front).toContain('asked ellipse');
    expect(note.title).toBe('Head');
  });
});

describe('HTML of strangers', () => {
  const lost: string[] = [];
  const media: string[] = [];
  const html = (raw: string) =>
    cardHtml(raw, { media: (name) => media.push(name), lost: (what) => lost.push(what) });

  it('shows pictures and sounds by name', () => {
    expect(html('<img src="a%20b.PNG" onerror="x()">[sound:Hello.mp3]')).toBe(
      '<img data-media="a b.png" alt="" /><span class="sound" data-media="hello.mp3">hello.mp3</span>',
    );
  });

  it('knows files whose names hold the marks of addresses', () => {
    expect(html('<img src="Note%20%231.png">[sound:Why?%20b.mp3]<img src="c.png?v=2#d">')).toBe(
      '<img data-media="note #1.png" alt="" /><span class="sound" data-media="why? b.mp3">why? b.mp3</span><img data-media="c.png" alt="" />',
    );
    const { unsupported, cards } = cardsOf(['<img src="Note%20%231.png">', 'b']);
    expect(unsupported).toEqual([]);
    expect(cards[0]!.front).toContain('<img data-media="ffff');
  });

  it('shows films by name, however they are written', () => {
    const film = '<span class="sound" data-media="a.mp4">a.mp4</span>';
    expect(html('[sound:a.mp4]')).toBe(film);
    expect(html('<video src="a.mp4" autoplay></video>')).toBe(film);
    expect(html('<video><source src="a.mp4" type="video/mp4"></video>')).toBe(film);
    expect(html('<picture><source srcset="a.webp"></picture>')).toBe('<picture></picture>');
  });

  it('leaves out what acts, and tells', () => {
    lost.length = 0;
    expect(html('a<script>alert("<b>")</script>b<iframe src="https://x">c</iframe>d')).toBe('abd');
    expect(html('<p onclick="x()" style="color: red" id=q class=k>t</p>')).toBe(
      '<p data-style="color: red" data-id="q" class="k">t</p>',
    );
    expect(html('<img src="https://x.y/z.png" alt="Far">[sound:film.avi]')).toBe('Farfilm.avi');
    expect(lost).toEqual(['script', 'frame', 'remote', 'film']);
  });

  it('shows formulas as MathML', () => {
    expect(html('\\(x &lt; y\\)')).toMatch(/^<math.*&lt;.*<\/math>$/);
    expect(html('<anki-mathjax block="true">x^2</anki-mathjax>')).toContain('display="block"');
    expect(html('[$]x[/$]')).toContain('<math');
  });

  it.each([
    '[latex]\\begin{align*}a&amp;=b\\\\c&amp;=d\\end{align*}[/latex]',
    '\\(\\begin{equation}x\\end{equation}\\)',
    '[latex]$$\\begin{gather}x\\end{gather}$$[/latex]',
  ])('gives formulas that fill lines their lines: %s', (formula) => {
    lost.length = 0;
    expect(html(formula)).toMatch(/^<math[^>]* display="block"/);
    expect(lost).toEqual([]);
  });

  it('reads formulas as MathJax and old LaTeX have them', () => {
    lost.length = 0;
    expect(html('[latex]\\begin{eqnarray*}a&amp;=&amp;b\\end{eqnarray*}[/latex]')).toContain(
      '<mtable',
    );
    expect(html('\\(\\require{mhchem}\\ce{H2O}\\)')).toMatch(/^<math/);
    expect(lost).toEqual([]);
  });
});
