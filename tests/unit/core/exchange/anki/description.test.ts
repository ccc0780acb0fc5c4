import { describe, expect, it } from 'vitest';
import { compilePackage } from '../../../../../src/core/exchange/anki/compilePackage.ts';
import { openPackage } from '../../../../../src/core/exchange/anki/openPackage.ts';
import { formats, type Made, makePackage, sqlite } from './makePackage.ts';

const one: Made = {
  decks: { 1: 'Default', 5: 'Geo', 6: 'Geo::Capitals', 7: 'Empty' },
  notes: [{ id: 1, fields: ['Front', 'Back'] }],
  cards: [{ id: 11, note: 1, deck: 6 }],
};

function read(descriptions: Made['descriptions'], format: (typeof formats)[number] = 'anki2') {
  const bytes = makePackage({ ...one, ...(descriptions && { descriptions }) }, format);
  return compilePackage(openPackage(bytes, sqlite), {
    media: () => null,
    sheet: () => null,
    noteType: () => null,
  });
}

/** What is said of the deck with the cards, and what is lost of that. */
function said(desc: string, md = false) {
  const { descriptions, unsupported } = read({ 6: { desc, md } });
  return { source: descriptions.get('Geo::Capitals')?.source, unsupported };
}

describe.each(formats)('decks of a package (%s)', (format) => {
  it('come with what is said of them, and of those that hold them', () => {
    const { descriptions } = read(
      {
        5: { desc: 'All of <b>geography</b><br>by hand' },
        6: { desc: '# Capitals\n\n- of *Europe*', md: true },
        7: { desc: 'of no account' },
      },
      format,
    );
    expect([...descriptions]).toEqual([
      [
        'Geo',
        {
          source: 'All of **geography**\\\nby hand',
          html: expect.stringMatching(/<strong>geography<\/strong><br \/>\s*by hand/),
        },
      ],
      [
        'Geo::Capitals',
        {
          source: '# Capitals\n\n- of *Europe*',
          html: expect.stringContaining('<li>of <em>Europe</em></li>'),
        },
      ],
    ]);
  });
});

describe('what is said of a deck', () => {
  it('keeps its links, lists and tables, and nothing that acts', () => {
    const { source } = said(
      '<style>a{}</style><script>run()</script><h2>About</h2><p onclick="x()">See <a href="https://example.org/a">the page</a></p><ul><li>one</li><li>two</li></ul>',
    );
    expect(source).toBe('**About**\n\nSee [the page](https://example.org/a)\n\n- one\n- two');
  });

  it('is words: its pictures and sounds are said to be left out', () => {
    expect(
      said(
        '<img src="map.png" alt="A map"> and <img src="https://example.org/b.png">[sound:a.mp3]',
      ),
    ).toEqual({
      source: 'A map and a.mp3',
      unsupported: [
        {
          what: 'Pictures and sounds in descriptions of decks',
          why: 'A description is words here.',
          count: 3,
        },
      ],
    });
  });

  it.each(['', '  ', '<br><div></div>', '<!-- nothing -->'])(
    'is nothing where it is empty: %j',
    (desc) => {
      expect(said(desc)).toEqual({ source: undefined, unsupported: [] });
    },
  );

  it('is cut where it is a book, and that is said', () => {
    const { source, unsupported } = said('word '.repeat(100_000));
    expect(source).toHaveLength(19_999);
    expect(unsupported).toEqual([
      {
        what: 'Description of deck “Geo::Capitals”',
        why: 'It has more than 20,000 characters: what goes beyond is left out.',
        count: 1,
      },
    ]);
  });
});
