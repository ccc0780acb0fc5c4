import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../src/build/decks.ts';
import { openPackage } from '../../../src/core/exchange/anki/openPackage.ts';
import { basic, cloze, makePackage, sqlite } from '../core/exchange/anki/makePackage.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const fixtures = join(root, 'tests/fixtures/decks');
const folder = mkdtempSync(join(tmpdir(), 'engram-decks-'));
const made = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

afterEach(() => vi.restoreAllMocks());

async function command(...args: string[]) {
  const out: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text));
  const error = vi
    .spyOn(console, 'error')
    .mockImplementation((text: string) => void out.push(text));
  const code = await run(args, root);
  log.mockRestore();
  error.mockRestore();
  return { code, out: out.join('\n') };
}
const json = async (...args: string[]) => {
  const { code, out } = await command('--json', ...args);
  return {
    code,
    ...(JSON.parse(out) as {
      files: { kind: string; warnings: { line: number; message: string }[] }[];
      totals: Record<string, unknown>;
    }),
  };
};

describe('npm run decks', () => {
  it('counts what is in files of other hands', async () => {
    const paths = [join(fixtures, 'wild-glossary.md'), join(fixtures, 'wild-interview.md')];
    const { code, files, totals } = await json(...paths);
    expect(code).toBe(0);
    expect(files).toMatchObject([
      {
        path: paths[0],
        kind: 'glossary',
        title: 'Brewing Systems Glossary',
        terms: 13,
        aliases: 2,
        questions: 0,
        cards: 28,
      },
      {
        path: paths[1],
        kind: 'interview',
        terms: 0,
        aliases: 0,
        questions: 12,
        drafts: 4,
        followUps: 3,
        cards: 11,
        byCategory: { conceptual: 4, technical: 4, 'system-design': 2, debugging: 2 },
        byLevel: { L3: 3, L4: 2, L5: 3, L6: 1 },
      },
    ]);
    expect(totals).toMatchObject({ terms: 13, aliases: 2, questions: 12, cards: 39, errors: 0 });
    expect(files[0]?.warnings[0]).toEqual({
      line: 22,
      message: expect.stringContaining('“Turbulence”') as string,
      severity: 'warning',
    });
  });

  it('reads decks/ without arguments', async () => {
    const { code, files } = await json();
    expect(code).toBe(0);
    expect(files.map(({ kind }) => kind)).toContain('glossary');
  });

  it('prints a table and the warnings with file and line', async () => {
    const { code, out } = await command(join(fixtures, 'wild-glossary.md'));
    expect(code).toBe(0);
    expect(out).toMatch(/File +Kind +Terms +Aliases/);
    expect(out).toMatch(/wild-glossary\.md:22: warning: The link “Turbulence”/);
  });

  it.each([
    ['one', '', /\n1 error, 0 warnings$/],
    ['none', 'Q: a?\nA: b.\n', /\n0 errors, 0 warnings$/],
  ])('counts errors and warnings in words: %s', async (name, content, ending) => {
    const { out } = await command(made(`${name}.md`, content));
    expect(out).toMatch(ending);
  });

  it('holds files against our rules with --strict', async () => {
    const { code, out } = await command('--strict', join(fixtures, 'wild-glossary.md'));
    expect(code).toBe(1);
    expect(out).toMatch(/has no id/);
  });

  it('ends with 2 on bad usage, and explains itself', async () => {
    expect(await command('--nope')).toMatchObject({
      code: 2,
      out: expect.stringContaining('Usage:') as string,
    });
    expect(await command('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage:') as string,
    });
  });

  it.each([
    ['empty.md', '', /empty/],
    ['binary.md', new Uint8Array([0x61, 0, 1, 2]), /binary/],
    ['latin1.md', new Uint8Array([0x63, 0x61, 1, 0xe9]), /not valid UTF-8/],
    ['large.md', new Uint8Array(50 * 1024 * 1024).fill(0x61), /50\.0 MB; at most 20 MB/],
    ['readme.md', '# Readme\n\nText.\n', /no cards/],
    ['twice.md', 'Q: a\nId: x\nA: b\n\nQ: c\nId: x\nA: d\n', /already used/],
  ])('says what is wrong with %s', async (name, content, message) => {
    const { code, files } = await json(made(name, content), join(fixtures, 'wild-glossary.md'));
    expect(code).toBe(1);
    expect(files[0]?.warnings.map((each) => each.message).join()).toMatch(message);
    // One bad file does not spoil the others.
    expect(files[1]).toMatchObject({ terms: 13 });
  });

  it('counts what is in tables, in the shape that all formats have', async () => {
    const text =
      '#separator:tab\n#deck column:3\na\tb\tGeo::Capitals\nc\t\tGeo\n{{c1::d}}, {{c2::e}}\t\tGeo\n';
    const { code, files } = await json(
      made('export.txt', text),
      made('words.csv', Buffer.from('q,a\n\xe9,b\nc,\n', 'latin1')),
      made('own.md', 'Q: a?\nA: b.\n'),
      made('broken.csv', 'a,"b\nc,d\n'),
    );
    expect(code).toBe(1);
    const nothing = { suspended: 0, reviews: 0, withMemoryState: 0, unsupported: [] };
    expect(files).toMatchObject([
      {
        ...nothing,
        format: 'Anki text',
        decks: [
          { name: 'Geo::Capitals', notes: 1, cards: 1 },
          { name: 'Geo', notes: 2, cards: 3 },
        ],
        notes: 3,
        cards: 4,
        media: { count: 0, bytes: 0 },
        warnings: [],
      },
      {
        ...nothing,
        format: 'csv',
        decks: [{ name: 'words', notes: 1, cards: 1 }],
        warnings: [
          { message: 'Its encoding is taken for windows-1252.' },
          { line: 3, message: expect.stringMatching(/front alone/) as string },
        ],
      },
      { ...nothing, format: 'markdown', decks: [{ name: 'own', notes: 1, cards: 1 }], notes: 1 },
      {
        ...nothing,
        decks: [],
        notes: 0,
        warnings: [{ line: 1, message: expect.stringMatching(/never closed/) as string }],
      },
    ]);
  });

  it('counts what is in packages of Anki, whatever their names', async () => {
    const package1 = makePackage(
      {
        types: [basic, { ...cloze, templates: [['{{shout:cloze:Text}}', '']] }],
        notes: [
          { id: 1, fields: ['<img src="gone.png">', 'Back'] },
          { id: 2, type: cloze.id, fields: ['{{c1::One}}', ''] },
        ],
        cards: [
          { id: 1, note: 1, queue: -1, type: 2, data: '{"s":3,"d":4}' },
          { id: 2, note: 2 },
        ],
        reviews: [[1_704_100_000_000, 1, 3, 9, -600, 2500, 4000, 0]],
      },
      'anki21b',
    );
    const { code, files } = await json(
      made('some.zip', package1),
      made('bad.apkg', 'PK'),
      made('empty.apkg', makePackage({ notes: [], cards: [] })),
    );
    expect(code).toBe(1);
    expect(files[2]!.warnings[0]!.message).toBe('There are no cards in this package.');
    expect(files[0]).toMatchObject({
      kind: 'cards',
      format: 'anki21b',
      decks: [{ name: 'Default', notes: 2, cards: 2 }],
      notes: 2,
      cards: 2,
      suspended: 1,
      reviews: 1,
      media: { count: 0, bytes: 0 },
      withMemoryState: 1,
      unsupported: [{ what: 'Field filter “shout”' }, { what: 'Media file “gone.png”' }],
      errors: 0,
    });
    expect(files[1]!.warnings[0]!.message).toMatch(/no Anki package/);
    const table = await command(made('some.apkg', package1));
    expect(table.out).toMatch(/anki21b\): 2 notes, 1 review, 1 with a memory state, 1 suspended/);
  });

  it('says so of a file that is not there', async () => {
    const { code, out } = await command(join(folder, 'nothing.md'));
    expect(code).toBe(1);
    expect(out).toMatch(/nothing\.md:1: error: There is no such file/);
  });

  it('reads folders and archives as the app does', async () => {
    const notes: Record<string, string | Uint8Array> = {
      'Biology/cells.md': '# Cells\n\nQ: ![](a.png) ![](gone.png)\nA: b\n',
      'Biology/a.png': 'picture',
      'Biology/words.csv': 'front,back\nc,d\n',
      'README.md': 'Words.',
      '.git/config': 'x',
      'two.apkg': makePackage({
        types: [basic],
        notes: [{ id: 1, fields: ['a', 'b'] }],
        cards: [{ id: 1, note: 1, queue: -1 }],
      }),
    };
    const vault = join(folder, 'vault');
    for (const [path, content] of Object.entries(notes)) {
      mkdirSync(join(vault, path, '..'), { recursive: true });
      writeFileSync(join(vault, path), content);
    }
    const packed = Object.entries(notes).map(([path, content]) => [
      `vault/${path}`,
      typeof content === 'string' ? strToU8(content) : content,
    ]);
    const archive = made('vault.zip', zipSync(Object.fromEntries(packed)));
    const { code, files } = await json(vault, archive);
    expect(code).toBe(0);
    for (const [at, format] of ['folder', 'zip'].entries()) {
      expect(files[at]).toMatchObject({
        format,
        decks: [
          { name: 'Biology::Cells', notes: 1, cards: 1 },
          { name: 'Biology::words', notes: 1, cards: 1 },
          { name: 'Default', notes: 1, cards: 1 },
        ],
        notes: 3,
        cards: 3,
        suspended: 1,
        reviews: 0,
        withMemoryState: 0,
        media: { count: 1, bytes: 7 },
        errors: 0,
      });
      const { unsupported, warnings } = files[at] as unknown as {
        unsupported: { what: string }[];
        warnings: { message: string }[];
      };
      expect(unsupported.map(({ what }) => what.replace('vault/', ''))).toEqual([
        '.git/',
        'README.md',
      ]);
      expect(warnings[0]!.message).toMatch(/^Biology\/cells\.md: The file “gone.png” is missing/);
    }
    const out = made('out.zip', zipSync({ '../a.md': strToU8('Q: a\nA: b\n') }));
    expect((await json(out)).files[0]!.warnings[0]!.message).toMatch(/leads out of it/);
  });

  it('counts decks of hashcards and notes of Obsidian', async () => {
    const hash = made('Ch1.md', '---\nname = "Neuro"\n---\nC: [one] and [two].\n');
    const note = made(
      'note.md',
      '#flashcards/geo\n\nPeru:::Lima\n<!--SR:!2026-11-01,12,250!2000-01-01,1,250-->\n\n#flashcards/bio a::b\n',
    );
    const { files } = await json(hash, note);
    const none = { suspended: 0, reviews: 0, media: { count: 0, bytes: 0 }, unsupported: [] };
    expect(files).toMatchObject([
      { format: 'hashcards', decks: [{ name: 'Neuro', notes: 1, cards: 2 }], ...none },
      {
        format: 'obsidian',
        decks: [
          { name: 'flashcards::geo', notes: 1, cards: 2 },
          { name: 'flashcards::bio', notes: 1, cards: 1 },
        ],
        notes: 2,
        cards: 3,
        withMemoryState: 1,
        ...none,
      },
    ]);
  });

  it('runs from any folder', () => {
    const script = join(root, 'src/build/decks.mjs');
    const out = execFileSync(process.execPath, [script, '--json', made('one.md', 'a :: b\n')], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toMatchObject({ files: [{ kind: 'cards', cards: 1 }] });
  });

  it('writes decks into files of other formats', async () => {
    const text = made(
      'out.md',
      '---\ntitle: Own\nid: own\n---\n\nQ: One?\nA: ![x](pic.png) *two*\n',
    );
    const written = async (name: string, ...from: string[]) => {
      const path = join(folder, name);
      const { code, out } = await command('--out', path, ...from);
      expect(code).toBe(0);
      return { out, content: readFileSync(path) };
    };
    const markdown = (await written('one.md', text)).content.toString();
    expect(markdown).toContain('kind: cards\n---\n\nQ: One?\nId: one\nA: ![x](pic.png) *two*\n');
    expect((await written('one.csv', text)).content.toString()).toContain(
      'own/one,Own,Basic,One?,x two,',
    );
    expect((await written('one.txt', text)).content.toString()).toContain('<img src=""pic.png""');
    const { decks } = JSON.parse((await written('one.json', text)).content.toString()) as {
      decks: { notes: { title: string }[] }[];
    };
    expect(decks.map(({ notes }) => notes.map(({ title }) => title))).toEqual([['One?']]);

    const anki = made(
      'out.apkg',
      makePackage({
        types: [basic],
        notes: [{ id: 1, fields: ['<img src="a.png"> front', '<b>back</b>'] }],
        cards: [{ id: 1, note: 1, ord: 0 }],
        decks: { 1: 'Default' },
        media: { 'a.png': new Uint8Array([1, 2, 3]) },
      }),
    );
    const { out, content } = await written('both.zip', text, anki);
    expect(out).toContain('2 notes in 2 decks');
    const unpacked = unzipSync(new Uint8Array(content));
    expect(Object.keys(unpacked)).toEqual(['Own.md', 'Default.md', 'a.png']);
    expect([...unpacked['a.png']!]).toEqual([1, 2, 3]);
    expect(new TextDecoder().decode(unpacked['Default.md'])).toContain('A: **back**');

    const packed = await written('both.apkg', text, anki);
    expect(packed.out).toContain('Pictures and sounds that are not on this device (1)');
    const { collection, media } = openPackage(new Uint8Array(packed.content), sqlite);
    expect(collection.notes.map(({ guid, fields }) => [guid, ...fields])).toEqual([
      ['guid1', '<img src="a.png"> front', '<b>back</b>'],
      ['own/one', '<p>One?</p>', '<p>x <em>two</em></p>'],
    ]);
    expect([...collection.decks.values()].toSorted()).toEqual(['Default', 'Own']);
    expect(media.map(({ name }) => name)).toEqual(['a.png']);
  });

  it('keeps what a package knows of its cards in another package', async () => {
    const reviewed = Date.UTC(2026, 0, 5, 12);
    const before = made(
      'studied.apkg',
      makePackage({
        types: [basic],
        created: Date.UTC(2026, 0, 1) / 1000,
        notes: [
          { id: 1, fields: ['a', 'b'] },
          { id: 2, fields: ['c', 'd'] },
        ],
        cards: [
          { id: 1, note: 1, type: 2, queue: 2, due: 14, ivl: 10, data: '{"s":10.5,"d":5.25}' },
          { id: 2, note: 2, queue: -1, flags: 3 },
        ],
        reviews: [[reviewed, 1, 3, 10, -600, 0, 4000, 0]],
      }),
    );
    const after = join(folder, 'again.apkg');
    const { code, out } = await command('--out', after, before);
    expect({ code, out }).toEqual({ code: 0, out: `${after}: 2 notes in 1 deck` });
    const { collection } = openPackage(new Uint8Array(readFileSync(after)), sqlite);
    expect(collection.reviews).toMatchObject([
      { time: reviewed, ease: 3, interval: 10, taken: 4000 },
    ]);
    const [first, second] = collection.cards.toSorted((x, y) => x.note - y.note);
    expect(first).toMatchObject({ type: 2, queue: 2, interval: 10 });
    expect(first!.memory).toEqual({ stability: 10.5, difficulty: 5.25 });
    expect(second).toMatchObject({ queue: -1, flag: 3 });
    const { files } = await json(before, after);
    const [was, is] = files.map((file) => ({ ...file, path: '', format: '', title: '' }));
    expect(is).toEqual(was);
  });

  it('says why nothing is written', async () => {
    const text = made('some.md', 'Q: One?\nA: Two\n');
    expect(await command('--out', 'deck.pdf', text)).toMatchObject({ code: 2 });
    expect(await command(text, '--out')).toMatchObject({ code: 2 });
    const both = await command(
      '--out',
      join(folder, 'two.md'),
      text,
      made('other.md', 'Q: a\nA: b\n'),
    );
    expect(both.code).toBe(1);
    expect(both.out).toContain('--out NAME.zip');
    expect(existsSync(join(folder, 'two.md'))).toBe(false);
    const nothing = join(folder, 'nothing.csv');
    expect((await command('--out', nothing, made('empty.md', ''))).code).toBe(1);
    expect(existsSync(nothing)).toBe(false);
  });
});
