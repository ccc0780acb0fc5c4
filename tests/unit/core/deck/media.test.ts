import { describe, expect, it, test } from 'vitest';
import { compileSet } from '../../../../src/core/deck/compile.ts';
import { imageSize } from '../../../../src/core/deck/imageSize.ts';
import { settleMedia } from '../../../../src/core/deck/media.ts';
import { isMediaName, mediaName } from '../../../../src/core/deck/mediaName.ts';
import { mediaType } from '../../../../src/core/deck/mediaType.ts';
import { printOf } from '../../../../src/core/deck/prints.ts';
import { png, wav } from '../../../fixtures/media.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('what a file is, its content tells', () => {
  it.each([
    ['image/png', new Uint8Array(png(3, 2, [1, 2, 3]))],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0')],
    ['image/gif', bytes('GIF89a')],
    ['image/webp', bytes('RIFF....WEBPVP8 ')],
    ['image/avif', bytes('....ftypavif')],
    ['image/svg+xml', bytes('<?xml version="1.0"?>\n<!-- made --><svg xmlns="x">')],
    ['image/svg+xml', bytes('<!-- a --><!DOCTYPE svg PUBLIC "x" "y">\n<!-- b -->\n<SVG>')],
    ['audio/wav', new Uint8Array(wav(1))],
    ['audio/mpeg', bytes('ID3\x04')],
    ['audio/mpeg', bytes('\xff\xfb\x90\x00')],
    ['audio/aac', bytes('\xff\xf1\x50\x80')],
    ['audio/ogg', bytes('OggS')],
    ['audio/flac', bytes('fLaC')],
    ['audio/mp4', bytes('....ftypM4A ')],
    ['video/mp4', bytes('....ftypisom....mdat hdlr....moov....hdlr........vide')],
    ['audio/mp4', bytes('....ftypisom....mdat vide....moov....hdlr........soun')],
    ['audio/webm', bytes('\x1a\x45\xdf\xa3....A_OPUS')],
    ['video/webm', bytes('\x1a\x45\xdf\xa3....V_VP9')],
    ['video/ogg', bytes('OggS....\x80theora')],
  ])('%s', (type, content) => {
    expect(mediaType(content)?.type).toBe(type);
  });

  it.each([
    ['a page', '<!DOCTYPE html><html><svg></svg></html>'],
    ['a page after a comment', '<!-- <svg> --><html>'],
    ['text', '# Cards\n\nQ: a\nA: b'],
    ['nothing', ''],
    ['half a PNG', '\x89PNG'],
    ['UTF-16', '\xff\xfe<\x00s\x00'],
    ['a drawing with entities of its own', '<!DOCTYPE svg [<!ENTITY a "b">]><svg>'],
    ['comments alone', '<!---->'.repeat(500)],
    ['a picture as phones take it', '....ftypheic....'],
    ['half a comment', '<!--'.repeat(500)],
  ])('%s is nothing to show', (_, content) => {
    expect(mediaType(bytes(content))).toBeNull();
  });
});

describe('the size of a picture', () => {
  it.each([
    ['image/png', new Uint8Array(png(640, 360, [1, 2, 3])), 640, 360],
    ['image/gif', bytes('GIF89a\x80\x02\x68\x01'), 640, 360],
    [
      'image/jpeg',
      bytes('\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x01\x68\x02\x80\x03'),
      640,
      360,
    ],
    ['image/webp', bytes(`RIFF....WEBPVP8 ${'.'.repeat(10)}\x80\x02\x68\x01`), 640, 360],
    ['image/webp', bytes('RIFF....WEBPVP8L....\x2f\x7f\xc2\x59\x00'), 640, 360],
    ['image/webp', bytes('RIFF....WEBPVP8X........\x7f\x02\x00\x67\x01\x00'), 640, 360],
  ])('%s', (type, content, width, height) => {
    expect(imageSize(content, type)).toEqual({ width, height });
  });

  it('is not known of a picture that ends too early, or of a drawing', () => {
    expect(imageSize(bytes('\x89PNG\r\n\x1a\n'), 'image/png')).toBeNull();
    expect(imageSize(bytes('\xff\xd8\xff'), 'image/jpeg')).toBeNull();
    expect(imageSize(bytes('<svg>'), 'image/svg+xml')).toBeNull();
  });
});

test.each([
  ['Pictures/My%20Curve.PNG', 'my curve.png'],
  ['../../etc/a.png?x=1#y', 'a.png'],
  ['..%2F..%2Fa.png', 'a.png'],
  ['C:\\pictures\\a.png', 'a.png'],
  ['100%.png', '100%.png'],
])('%s is found as %s', (path, name) => {
  expect(mediaName(path)).toBe(name);
});

test.each([
  ['a.png', true],
  ['a.HEIC', true],
  ['a.md', false],
  ['png', false],
])('%s is no text: %s', (name, no) => {
  expect(isMediaName(name)).toBe(no);
});

const compile = (text: string) => {
  const [compilation] = compileSet([{ path: 'file.md', text }], { media: true });
  return compilation!;
};
const hash = 'a'.repeat(64);
const other = 'b'.repeat(64);

describe('pictures and sounds of a text', () => {
  it('stand where their file is found, with the room they take', () => {
    const { deck, media } = compile(
      'Q: ![a "b" & <c>](x/Curve.png)\nA: See [the word](word.mp3).\n',
    );
    expect(media).toEqual([
      { name: 'x/curve.png', source: 'x/Curve.png', line: 1 },
      { name: 'word.mp3', source: 'word.mp3', line: 2 },
    ]);
    const [note] = settleMedia(deck.notes, (name) =>
      name === 'x/curve.png'
        ? { hash, kind: 'image', size: { width: 640, height: 360 } }
        : { hash: other, kind: 'sound', size: null },
    );
    expect(note!.media).toEqual({ 'curve.png': hash, 'word.mp3': other });
    expect(note!.cards[0]!.front).toBe(
      `<p><img data-media="${hash}" alt="a &quot;b&quot; &amp; &lt;c&gt;" width="640" height="360" /></p>`,
    );
    expect(note!.cards[0]!.lead).toBe(
      `<p>See <span class="sound" data-media="${other}">the word</span>.</p>`,
    );
  });

  it('leave their description where the file is missing or of another kind', () => {
    const { deck } = compile('Q: a ![curve](curve.png)\nA: ![](word.wav)\n');
    for (const found of [null, { hash, kind: 'sound', size: null } as const]) {
      const [note] = settleMedia(deck.notes, (name) => (name === 'curve.png' ? found : null));
      expect(note!.media).toBeUndefined();
      expect(note!.cards[0]).toMatchObject({ front: '<p>a curve</p>', lead: '<p>word.wav</p>' });
    }
  });

  it('are left out where they lie elsewhere or cannot be shown, with a warning', () => {
    const { deck, media } = compile(
      'Q: one\nA: ![a](https://example.org/a.png) ![b](b.tiff) ![c](data:image/png;base64,AA==) ![d](//x.org/d.png)\n',
    );
    expect(media).toEqual([]);
    expect(deck.notes[0]!.cards[0]!.lead).toBe('<p>a b c d</p>');
    expect(deck.warnings.map(({ line }) => line)).toEqual([2, 2, 2, 2]);
  });

  it('cannot be written as HTML', () => {
    const { deck, media } = compile(`Q: <img data-media="${hash}" alt="" />\nA: b\n`);
    expect(media).toEqual([]);
    const [note] = settleMedia(deck.notes, () => ({ hash, kind: 'image', size: null }));
    expect(note!.cards[0]!.front).not.toContain('<img');
  });

  it('make questions of the same words different ones', () => {
    const { deck } = compile('Q: Which? ![](a.png)\nA: one\n\nQ: Which? ![](b.png)\nA: two\n');
    const notes = settleMedia(deck.notes, (name) => ({
      hash: name === 'a.png' ? hash : other,
      kind: 'image',
      size: null,
    }));
    const [first, second] = notes.map((note) => printOf(note).questions);
    expect(first).not.toEqual(second);
  });

  it('give a card its name where it has no words', () => {
    expect(compile('Q: ![](layers.png)\nA: one\n').deck.notes[0]!.title).toBe('layers.png');
  });
});
