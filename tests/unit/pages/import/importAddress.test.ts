import { describe, expect, test } from 'vitest';
import { importAddress } from '../../../../src/pages/import/importAddress.ts';

const home = 'https://example.org/engram/';

describe('what ?import= names', () => {
  test.each([
    ['/engram/mine.md', 'https://example.org/engram/mine.md', 'mine.md'],
    ['decks/a%20b.apkg', 'https://example.org/engram/decks/a%20b.apkg', 'a b.apkg'],
    ['../shared/verbs.csv?v=2', 'https://example.org/shared/verbs.csv?v=2', 'verbs.csv'],
    [' /x/%E0%A4%A.md#part ', 'https://example.org/x/%E0%A4%A.md', '%E0%A4%A.md'],
  ])('%j is fetched', (path, url, name) => {
    const address = importAddress(path, home);
    expect(address).toMatchObject({ name });
    expect('url' in address && address.url.href).toBe(url);
  });

  test.each([
    'https://elsewhere.example/x.apkg',
    '//elsewhere.example/x.apkg',
    '/\\elsewhere.example/x.apkg',
    '\\\\elsewhere.example/x.apkg',
    'http://example.org/engram/x.md',
    'https://example.org:8443/x.md',
    'https://example.org@elsewhere.example/x.md',
    'javascript:alert(1)//x.md',
    'data:text/plain,Q: a',
    'blob:https://elsewhere.example/x',
    'file:///etc/x.md',
    'h\tttps://elsewhere.example/x.md',
  ])('%j leads elsewhere', (path) =>
    expect(importAddress(path, home)).toEqual({
      problem: expect.stringContaining('on another site'),
    }),
  );

  test.each([
    ['', /names no file/],
    ['http://[', /is no path/],
    ['decks/', /is a folder/],
  ])('%j is refused', (path, said) =>
    expect(importAddress(path, home)).toEqual({ problem: expect.stringMatching(said) }),
  );
});
