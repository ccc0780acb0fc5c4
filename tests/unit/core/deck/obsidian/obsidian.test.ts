import { describe, expect, it } from 'vitest';
import { compileSet } from '../../../../../src/core/deck/compile.ts';
import { fromIso } from '../../../../../src/core/day.ts';

/** Decks of notes, by name: the cards as `front => answer`, in order. */
function read(...texts: string[]) {
  const files = texts.map((text, at) => ({ path: `notes/n${at + 1}.md`, text }));
  const made = compileSet(files, { media: true, gather: true });
  return made.map(({ deck, entries, media, parsed }) => ({
    title: deck.title,
    path: parsed.path,
    tags: deck.notes.map(({ tags }) => tags),
    cards: deck.notes.flatMap(({ cards }) =>
      cards.map(({ front, lead, back }) => `${bare(front)} => ${bare(lead + back)}`),
    ),
    schedules: entries.map((entry) => (entry.kind === 'block' ? entry.block.schedules : null)),
    media: media.map(({ name }) => name),
    warnings: deck.warnings.map(({ line, message }) => `${line}: ${message}`),
  }));
}
const bare = (html: string) =>
  html
    .replace(/<mark class="blank">(.*?)<\/mark>/g, '[$1]')
    .replace(/<[^>]*>/g, '')
    .trim();
const only = (text: string) => read(`#flashcards\n\n${text}`)[0]!;

describe('cards of a note', () => {
  it.each([
    ['on one line', 'Capital of Peru::Lima', ['Capital of Peru => Lima']],
    ['in a list', '- a::b\n2. c :: d', ['a => b', 'c => d']],
    ['both ways', 'dog:::Hund', ['dog => Hund', 'Hund => dog']],
    ['of several lines', 'What\nis it?\n?\nThis\n- and that', ['What\nis it? => This\nand that']],
    ['of several lines, both ways', 'one\n??\ntwo', ['one => two', 'two => one']],
    ['under a heading', '## What is it?\n?\nThis.', ['What is it? => This.']],
    ['with code', 'How?\n?\n```sh\na::b\n\n?\n```', ['How? => a::b\n\n?']],
    ['code that parts nothing', '`a::b` is a name::yes', ['a::b is a name => yes']],
    ['highlighted', 'A ==b== c ==d==', ['A […] c d => A b c d', 'A b c […] => A b c d']],
    ['with a hint', 'A ==b;;letter== c', ['A [letter] c => A b c']],
    [
      'hidden together',
      '==a==[^1] and ==b==[^2] or ==c==^[x][^1]',
      ['[…] and b or [x] => a and b or c', 'a and […] or c => a and b or c'],
    ],
    ['numbered', '==2;;b== and ==1;;a==', ['b and […] => b and a', '[…] and a => b and a']],
    ['in braces', 'x {{1::y}} z {{w::hint}}', ['x […] z w => x y z w', 'x y z [hint] => x y z w']],
    [
      'in braces, as the plugin writes them',
      'x {{1;;y}} w {{2;;v;;hint}}',
      ['x […] w v => x y w v', 'x y w [hint] => x y w v'],
    ],
  ])('%s', (_, text, cards) => expect(only(text).cards).toEqual(cards));

  it('ordinary text is none: what is bold, a comparison, a comment', () => {
    const [deck] = read(
      '#flashcards\n\nJust **words**.\n\na == b and c == d\n\n%% x::y %%\n\n<!-- p::q\nr::s -->\n\n%%\nt::u\n%%\n\n<!--hidden::card <!--SR:!2026-11-01,1,250--> -->\n\na::b\n',
    );
    expect(deck).toMatchObject({ cards: ['a => b'], warnings: [] });
  });

  it('bold hides where schedules show that the plugin was told so', () => {
    const text = 'Some **words**.\n\nSome **other** words.\n<!--SR:!2026-11-01,12,250-->';
    expect(only(text).cards).toEqual([
      'Some […]. => Some words.',
      'Some […] words. => Some other words.',
    ]);
  });

  it('links are their words, embedded files pictures and sounds, formulas as they are here', () => {
    const deck = only(
      'See [[Notes/Cell#Wall|the wall]], [[Notes/Cell]] and [[#Part]]\n?\n![[pic ture.png|300]] ![[say.mp3]] ![x|40](a/b.jpg) ==marked== costs $5, $x^2$ ^block-1\n',
    );
    expect(deck.cards[0]).toMatch(/^See the wall, Cell and Part => .*marked costs \$5, x2$/s);
    expect(deck.media).toEqual(['/notes/pic ture.png', '/notes/say.mp3', '/notes/a/b.jpg']);
  });
});

describe('decks of notes', () => {
  it('are named by tags, for what follows or for one card', () => {
    const decks = read(
      '---\naliases: [n]\ntags:\n  - flashcards/bio/cells\n  - mine\nnested:\n  deep: 1\n---\n# Note\n\na::b\n\n## Part\n\n#flashcards/other\nc::d\n\n#flashcards/one e::f\n\ng::h\n',
    );
    expect(decks.map(({ title, cards }) => [title, cards])).toEqual([
      ['flashcards::bio::cells', ['a => b']],
      ['flashcards::other', ['c => d', 'g => h']],
      ['flashcards::one', ['e => f']],
    ]);
    expect(decks[1]!.tags).toEqual([
      ['mine', 'Part'],
      ['mine', 'Part'],
    ]);
    expect(decks.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('are gathered from several notes; a note without cards is none', () => {
    const decks = read(
      '#flashcards\na::b',
      'c::d #flashcards',
      '#flashcards\nNo card.',
      'Q: x\nA: y',
    );
    expect(decks.map(({ title, path, cards }) => [title, path, cards])).toEqual(
      [
        ['flashcards', 'notes/n1.md, notes/n2.md', ['a => b', 'c::d #flashcards']],
        ['n3', 'notes/n3.md', []],
        ['n4', 'notes/n4.md', ['x => y']],
      ].with(0, ['flashcards', 'notes/n1.md, notes/n2.md', ['a => b', 'c => d #flashcards']]),
    );
  });

  it('but a deck of our own may have the tag', () => {
    const matter = '---\ntags: [flashcards]\n---\n';
    const [cards, glossary, many] = read(
      `${matter}Q: a::b?\nA: c\n\nC: {{c1::d}}\n`,
      `${matter}# Glossary\n\n## A\n\n### A\nThe first letter.\n`,
      ...['e', 'f', 'g', 'h'].map((each) => `#flashcards\n${each}::x`),
    );
    expect(cards).toMatchObject({ title: 'n1', cards: ['a::b? => c', '[…] => d'] });
    expect(glossary!.cards[0]).toBe('A => The first letter.');
    expect(many!.path).toBe('notes/n3.md and 3 more files');
  });

  it('of several tags a card is in the first, and of what is wrong its note is told', () => {
    const [deck] = read(
      '#flashcards/a #flashcards/b\nx::y',
      '#flashcards/a\n\nText\n<!--SR:!2026-11-01,1,250-->',
    );
    expect(deck!.title).toBe('flashcards::a');
    expect(deck!.warnings).toEqual([expect.stringMatching(/^1: .*names several/)]);
  });
});

describe('schedules', () => {
  const day = fromIso('2026-11-01');
  const sm2 = (due: number, interval: number, ease: number) => ({
    due,
    interval,
    memory: { ease },
  });

  it.each([
    ['below', 'a::b\n<!--SR:!2026-11-01,12,250-->', [[sm2(day, 12, 2.5)]]],
    ['beside', 'a::b <!--SR:!2026-11-01,12,250-->', [[sm2(day, 12, 2.5)]]],
    [
      'of both ways',
      'a:::b\n<!--SR:!2026-11-01,12,250!2026-11-03,4,130-->',
      [[sm2(day, 12, 2.5), sm2(day + 2, 4, 1.3)]],
    ],
    ['of several lines', 'a\n?\nb\n<!--SR:!2026-11-01,12,250-->', [[sm2(day, 12, 2.5)]]],
    [
      'with one that was never asked',
      '==a== ==b==\n<!--SR:!2000-01-01,1,250!2026-11-01,3,270-->',
      [[null, sm2(day, 3, 2.7)]],
    ],
    ['of earlier versions', 'a::b\n<!--SR:2026-11-01,12,250-->', [[sm2(day, 12, 2.5)]]],
    [
      'with other dates',
      'a:::b\n<!--SR:!01-11-2026,12,250!Sun Nov 01 2026,12,250-->',
      [[sm2(day, 12, 2.5), sm2(day, 12, 2.5)]],
    ],
    [
      'in a callout',
      'a::b\n> [!sr|card-metadata]\n> <!--SR:!2026-11-01,12,250-->',
      [[sm2(day, 12, 2.5)]],
    ],
    [
      'of FSRS',
      'a::b\n<!--SR:!fsrs,2026-11-01T08:00:00.000Z,12,14.5,5.25,2,4,1,0,2026-10-20T08:00:00.000Z-->',
      [[{ due: day, interval: 12, memory: { stability: 14.5, difficulty: 5.25 } }]],
    ],
    [
      'of the next card alone',
      'a::b\nc::d\n<!--SR:!2026-11-01,12,250-->',
      [undefined, [sm2(day, 12, 2.5)]],
    ],
    ['that make no sense', 'a:::b\n<!--SR:!2026-13-01,12,250!2026-11-01,x,250-->', [[null, null]]],
  ])('%s', (_, text, schedules) => expect(only(text).schedules).toEqual(schedules));

  it('make a note one with cards, whatever its tag; of one without a card is told', () => {
    const [deck] = read(
      '#learn/geo\n\na::b\n<!--SR:!2026-11-01,12,250-->\n\nText.\n<!--SR:!2026-11-01,1,250-->',
    );
    expect(deck).toMatchObject({ title: 'learn::geo', cards: ['a => b'] });
    expect(deck!.warnings).toEqual([
      expect.stringMatching(/^6: This schedule stands with no card/),
    ]);
  });
});
