import { describe, expect, it } from 'vitest';
import { compileSet } from '../../../../src/core/deck/compile.ts';
import { mediumAt, settleMedia } from '../../../../src/core/deck/media.ts';
import { findFiles } from '../../../../src/core/deck/mediaFiles.ts';
import { mediaPath } from '../../../../src/core/deck/mediaName.ts';

describe('a path is compared', () => {
  it.each([
    ['./Pictures/A.PNG', 'pictures/a.png'],
    ['pictures\\a.png', 'pictures/a.png'],
    ['@/Art%20Theory/a.png?x#y', '/art theory/a.png'],
    ['a/.//./b.png', 'a/b.png'],
    ['../a.png', '../a.png'],
  ])('%s as %s', (path, as) => expect(mediaPath(path)).toBe(as));
});

describe('which file a text means', () => {
  const find = findFiles(
    ['art/1.png', 'music/1.png', 'music/deep/1.png', 'only/Here.png'].map((name) => ({ name })),
  );
  it.each([
    ['art/deck.md', '1.png', 'art/1.png'],
    ['music/deck.md', '1.png', 'music/1.png'],
    ['music/deck.md', 'deep/1.png', 'music/deep/1.png'],
    ['music/deck.md', '../art/1.png', 'art/1.png'],
    ['deck.md', 'music/1.png', 'music/1.png'],
    ['music/deck.md', '/art/1.png', 'art/1.png'],
    // Nothing lies there: the name, next to the text first.
    ['music/deck.md', 'gone/1.png', 'music/1.png'],
    ['other/deck.md', '1.png', 'art/1.png'],
    // The only one of its name, wherever it lies.
    ['a/b/c.md', 'x/here.png', 'only/Here.png'],
  ])('in %s: %s is %s', (from, path, name) => expect(find(from, path)).toEqual({ name }));
  it('none where no file has the name', () => expect(find('a.md', '2.png')).toBe(null));
});

it('a note may show two files of one name', () => {
  const text = 'Q: ![](a/1.png) or ![](b/1.png)?\nA: ![](a/1.png)\n';
  const [compiled] = compileSet([{ path: 'x.md', text }], { media: true });
  const hash = (path: string) => (path.startsWith('a') ? 'a' : 'b').repeat(64);
  const [note] = settleMedia(compiled!.deck.notes, (path) => ({
    hash: hash(path),
    kind: 'image',
    size: null,
  }));
  expect(note!.media).toEqual({ '1.png': hash('a'), 'b/1.png': hash('b') });
  expect(mediumAt(note!.media!, 'a/1.png')).toBe(hash('a'));
  expect(mediumAt(note!.media!, 'b/1.png')).toBe(hash('b'));
  expect(note!.cards[0]!.front).toMatch(/a{64}.*b{64}/);
});
