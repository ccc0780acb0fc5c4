import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/core/exchange/decodeText.ts';

describe('a text whose encoding is not told', () => {
  it('is read as what it says it is, and nothing is said of it', () => {
    const text = 'Q: ä\nA: ü';
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
    ])
      expect(decodeText(bytes)).toEqual({ text, warnings: [] });
  });

  it.each([
    ['Western (Windows-1252)', Buffer.from('Was heißt naïve Façade?\r\nJa', 'latin1'), 'Was heißt naïve Façade?\nJa'],
    ['Unicode (UTF-16 LE)', Buffer.from('Q: ä\nA: ü\n', 'utf16le'), 'Q: ä\nA: ü\n'],
    ['Unicode (UTF-16 BE)', Buffer.from('Q: ä\nA: ü\n', 'utf16le').swap16(), 'Q: ä\nA: ü\n'],
    ['Japanese (Shift_JIS)', Buffer.from('51 3a 20 82 b1 82 f1 82 c9 82 bf 82 cd 0a'.replaceAll(' ', ''), 'hex'), 'Q: こんにちは\n'],
  ])('is taken for %s, and that is said', (name, bytes, text) => {
    expect(decodeText(bytes)).toEqual({
      text,
      warnings: [
        { line: 1, severity: 'warning', message: expect.stringContaining(`it is read as ${name}. Where letters look wrong, save it`) },
      ],
    });
  }); // prettier-ignore

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xe9]), /PNG/],
    ['zeros', Buffer.from([65, 10, 0, 66]), /binary/],
    ['control characters', Buffer.from([65, 0xe9, 1]), /not valid UTF-8/],
  ])('is none where it is %s', (_, bytes, error) => {
    expect(decodeText(bytes)).toMatchObject({ error: expect.stringMatching(error) });
  });
});
