import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bracketsHidden } from '../../../../../src/core/deck/brackets.ts';
import { compileSet } from '../../../../../src/core/deck/compile.ts';
import { doubleDollars } from '../../../../../src/core/deck/dollarMaths.ts';
import { readLines } from '../../../../../src/core/deck/lines.ts';
import { withDeletions } from '../../../../../src/core/deck/obsidian/clozes.ts';
import { readObsidian } from '../../../../../src/core/deck/obsidian/readObsidian.ts';
import { readSchedules } from '../../../../../src/core/deck/schedules.ts';
import { makeWarnings } from '../../../../../src/core/deck/warn.ts';

/** What the formats are made of, whole and in halves. */
const piece = fc.constantFrom(
  '#flashcards', '#flashcards/a/b', '#other', '#', '---\ntags: [flashcards', '---', 'tags:\n  - flashcards/x', 'name = "A"', "name = 'B' # c", 'name = "\\u12',
  'Q::A', 'a:::b', '::', ':::', '- x::y', '?', '??', 'front', '> quote', '# Head', '### Deep', '==hid==', '==', '==1;;a;;b==', '==a==^[h][^1]', '[^ash]',
  '{{x}}', '{{c1::y::z}}', '{{', '}}', '**bold**', '**', '<!--SR:!2026-11-01,12,250-->', '<!--SR:!2000-01-01,1,250!2026-11-01,3,270', '-->', '<!--', '%%', '%%x%%',
  '<!--SR:!fsrs,2026-11-01,3,4.5,6,2,1,0,0,2026-10-29-->', '> [!sr|card-metadata]', '[[a#b|c]]', '![[p.png|20]]', '![[', ']]', '![x|30](y.png)', ' ^block', '`a::b`', '`',
  '```', '```md\n', '$$', '$x$', '$5', '$', '\\$', 'Q: q', 'A: a', 'C: a [b] [c [d] e', '[', ']', '\\[', '](https://x.y)', '![', 'Id: x', ' ', '\t', '', 'words', '\uD800', '\u202E',
); // prettier-ignore
const text = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', ' ', '')), { maxLength: 16 })
      .map((parts) => parts.flat().join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 100 }) },
);
const runs = { numRuns: 10_000 };

describe('any text is read', () => {
  it('as a note of Obsidian', () => {
    fc.assert(
      fc.property(text, (of) => {
        const { warnings, warn } = makeWarnings();
        const lines = readLines(of, warn);
        const { blocks } = readObsidian('T', lines, warn);
        for (const { line, front, schedules = [] } of blocks) {
          expect(lines[line - 1]).toBeDefined();
          expect(front.length).toBeGreaterThan(0);
          for (const each of schedules)
            if (each) expect(each.due + each.interval).toSatisfy(Number.isInteger);
        }
        for (const { line } of warnings) expect(lines[line - 1]).toBeDefined();
        expect(readSchedules(of)).toBeInstanceOf(Array);
      }),
      runs,
    );
  });

  it('with brackets, deletions and dollars: nothing but marks comes or goes', () => {
    const bare = (of: string) => of.replace(/[[\]{}$=*;:^]|c?\d+/g, '');
    fc.assert(
      fc.property(text, (of) => {
        expect(bare(doubleDollars(of))).toBe(bare(of));
        expect(bare(bracketsHidden(of) ?? of)).toBe(bare(of));
        expect(withDeletions(of, true) ?? '').toBeTypeOf('string');
      }),
      runs,
    );
  });

  it('as files of a folder, together', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const files = [
          { path: 'a/one.md', text: one },
          { path: 'b/two.md', text: two },
        ];
        const decks = compileSet(files, { media: true, gather: true });
        const notes = decks.flatMap(({ deck }) => deck.notes.map(({ id }) => id));
        expect(new Set(notes).size).toBe(notes.length);
        for (const { deck, entries } of decks) {
          expect(deck.title).not.toBe('');
          // Schedules are given to notes by their places.
          if (deck.kind === 'cards') expect(deck.notes).toHaveLength(entries.length);
        }
      }),
      runs,
    );
  });

  it('in a time that grows with its length', () => {
    for (const part of [
      '==a ',
      '{{a',
      '**a ',
      '[[a',
      '`',
      '``a',
      '$a ',
      '[a',
      '%%a\n',
      '<!--a\n',
      'a::',
      '#a ',
      '![',
      '<!--SR:!',
      '\n?\n',
      '==a==',
    ])
      for (const around of [
        `${part.repeat(10_000)}\n`,
        `#flashcards\n${`${part.repeat(20)}\n`.repeat(500)}`,
      ])
        compileSet([{ path: 'x.md', text: `#flashcards\n${around}` }], { gather: true });
  }, 20_000);
});
