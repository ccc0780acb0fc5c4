import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type Archive,
  ArchiveError,
  openArchive,
} from '../../../../../src/core/exchange/folder/openArchive.ts';

const packed = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const open = (files: Record<string, string>) => openArchive(packed(files))!;
const texts = ({ files }: Archive) =>
  files.map(({ path, unpack }) => [path, new TextDecoder().decode(unpack())]);

/** The archive with its central directory changed. */
function patched(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return copy;
}

describe('an archive', () => {
  it('gives its files without the folder that holds them all, and tells what it leaves out', () => {
    const archive = open({
      'vault/a.md': 'A',
      'vault/b/c.md': 'C'.repeat(5000),
      'vault/b/': '',
      'vault/.obsidian/app.json': '{}',
      'vault/.obsidian/x.json': '{}',
      '__MACOSX/vault/._a.md': 'x',
    });
    expect(texts(archive)).toEqual([
      ['a.md', 'A'],
      ['b/c.md', 'C'.repeat(5000)],
    ]);
    expect(archive.left.map(({ path }) => path)).toEqual(['vault/.obsidian/', '__MACOSX/']);
  });

  it('of Windows, whose paths are parted by backslashes', () => {
    expect(texts(open({ 'v\\a\\b.md': 'x', 'v\\c.md': 'y' }))).toEqual([
      ['a/b.md', 'x'],
      ['c.md', 'y'],
    ]);
  });

  it.each(['collection.anki2', 'collection.anki21b', 'collection.anki30'])(
    'with %s is a package of Anki',
    (name) => expect(openArchive(packed({ [name]: 'x', media: '{}' }))).toBe(null),
  );

  it.each([
    '../a.md',
    'a/../../b.md',
    '..\\a.md',
    '/etc/a.md',
    '\\a.md',
    'C:\\a.md',
    'c:a.md',
    '..',
  ])('with the path %j is refused', (name) =>
    expect(() => open({ [name]: 'x', 'b.md': 'y' })).toThrow(/whose path leads out of it/),
  );

  it.each(['a\0.md', 'a\n.md', 'a\u007f.md'])('with the path %j is refused', (name) =>
    expect(() => open({ [name]: 'x' })).toThrow(/holds control characters/),
  );

  it('that is too large once unpacked is refused before anything is', () => {
    const bomb = patched(packed({ 'a.md': 'x', 'b.md': 'y' }), (view, at) =>
      view.setUint32(at + 24, 400_000_000, true),
    );
    expect(() => openArchive(bomb)).toThrow(/would come to 800 MB; at most 600 MB/);
  });

  it('gives no more of a file than it says is in it', () => {
    const zeros = new Uint8Array(30_000_000);
    const bomb = patched(zipSync({ 'a.md': [zeros, { level: 9 }] }), (view, at) =>
      view.setUint32(at + 24, 100, true),
    );
    const [file] = openArchive(bomb)!.files;
    expect(() => file!.unpack()).toThrow(/“a.md” holds more than the archive says/);
    const less = patched(packed({ 'a.md': 'x'.repeat(50) }), (view, at) =>
      view.setUint32(at + 24, 51, true),
    );
    expect(() => openArchive(less)!.files[0]!.unpack()).toThrow(/“a.md” is damaged/);
  });

  it('of too many files is refused', () => {
    const files: Zippable = {};
    for (let i = 0; i < 20_001; i++) files[`${i}.md`] = new Uint8Array(0);
    expect(() => openArchive(zipSync(files, { level: 0 }))).toThrow(/more than 20,000 files/);
  });

  it('with a password is refused', () => {
    const locked = patched(packed({ 'a.md': 'x' }), (view, at) => view.setUint16(at + 8, 1, true));
    expect(() => openArchive(locked)).toThrow(/protected by a password/);
  });

  it('packed in another way says so of the file', () => {
    const other = patched(packed({ 'a.md': 'x' }), (view, at) => view.setUint16(at + 10, 14, true));
    expect(() => openArchive(other)!.files[0]!.unpack()).toThrow(/is packed in a way/);
  });

  it('answers any damage with an error of its own', () => {
    const whole = packed({ 'v/a.md': 'Q: a\nA: b\n', 'v/b/c.md': 'x'.repeat(400), '.h': '1' });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(whole.length), (changes, end) => {
        const bytes = whole.slice(0, end % 3 === 0 ? end : whole.length);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        try {
          openArchive(bytes)?.files.forEach(({ unpack }) => unpack());
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
