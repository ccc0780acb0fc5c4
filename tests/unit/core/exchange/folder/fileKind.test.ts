import { describe, expect, it } from 'vitest';
import {
  commonFolder,
  deckInFolder,
  fileKind,
} from '../../../../../src/core/exchange/folder/fileKind.ts';

describe('a file of a folder', () => {
  it.each([
    ['a/verbs.md', 'text'],
    ['Notes.MARKDOWN', 'text'],
    ['a.csv', 'text'],
    ['a.apkg', 'package'],
    ['a/b.zip', 'archive'],
    ['pictures/a.svg', 'medium'],
    ['film.mp4', 'medium'],
  ])('%s is read as %s', (path, kind) => expect(fileKind(path)).toBe(kind));

  it.each([
    ['.git/objects/ab/cd', '.git/', /Hidden/],
    ['a/.obsidian/app.json', 'a/.obsidian/', /Hidden/],
    ['a/.DS_Store', 'a/.DS_Store', /Hidden/],
    ['__MACOSX/a/._b.md', '__MACOSX/', /system/],
    ['a/Thumbs.db', 'a/Thumbs.db', /system/],
    ['a/notes.pdf', 'a/notes.pdf', /neither text, picture or sound, nor an Anki package/],
    ['a/hashcards.db', 'a/hashcards.db', /schedules of hashcards are not read/],
  ])('%s is left out as %s', (path, left, why) =>
    expect(fileKind(path)).toEqual({ path: left, why: expect.stringMatching(why) }),
  );
});

it('a folder that holds everything has no part in names', () => {
  expect(commonFolder(['v/a.md', 'v/b/c.md'])).toBe('v/');
  expect(commonFolder(['v/a.md', 'w/c.md'])).toBe('');
  expect(commonFolder(['a.md', 'v/c.md'])).toBe('');
  expect(commonFolder([])).toBe('');
});

it('folders stand before the name of a deck', () => {
  expect(deckInFolder('a.md', 'Cells')).toBe('Cells');
  expect(deckInFolder('Biology/Plants /a.md', 'Cells')).toBe('Biology::Plants::Cells');
});
