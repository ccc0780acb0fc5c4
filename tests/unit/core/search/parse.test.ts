import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchNode } from '../../../../src/core/search/node.ts';
import { parseSearch } from '../../../../src/core/search/parse.ts';

/** A tree as brackets, so that tables stay short. */
function written(node: SearchNode): string {
  switch (node.kind) {
    case 'and':
    case 'or':
      return `(${node.parts.map(written).join(node.kind === 'and' ? ' & ' : ' | ')})`;
    case 'not':
      return `!${written(node.part)}`;
    case 'text': {
      const { fields, pattern, whole } = node;
      const look = pattern.by === 'regex' ? `/${pattern.regex.source}/` : pattern.glob.join('*');
      return `${fields?.join('+') ?? ''}${whole ? '=' : '~'}${pattern.plain ? 'nc:' : ''}${look}`;
    }
    case 'tag':
      return `tag:${node.pattern === null ? 'none' : node.pattern.by === 'regex' ? node.pattern.regex.source : node.pattern.glob.join('*')}`;
    case 'prop':
      return `${node.property}${node.compare}${node.value}`;
    case 'level':
      return `level${node.compare}${node.level}`;
    case 'is':
      return `is:${node.state}`;
    case 'flag':
      return `flag:${node.colour}`;
    case 'rated':
      return `rated:${node.days}:${node.rating}`;
    case 'added':
    case 'edited':
    case 'introduced':
      return `${node.kind}:${node.days}`;
    case 'card':
      return `card:${node.at || node.glob.join('*')}`;
    case 'cards':
      return `cards:${[...node.numbers].join()}`;
    default:
      return `${node.kind}:${node.glob?.join('*') ?? 'none'}`;
  }
}

const read = (text: string) => {
  const parsed = parseSearch(text);
  return 'node' in parsed ? written(parsed.node) : parsed.problem;
};

describe('a search is read as Anki reads it', () => {
  it.each([
    ['', '()'],
    ['  \u3000 ', '()'],
    ['dog', '~*dog*'],
    ['Dog CAT', '(~*dog* & ~*cat*)'],
    ['dog and cat', '(~*dog* & ~*cat*)'],
    ['dog or cat mouse', '(~*dog* | (~*cat* & ~*mouse*))'],
    ['dog (cat OR mouse)', '(~*dog* & (~*cat* | ~*mouse*))'],
    ['orange andy', '(~*orange* & ~*andy*)'],
    ['"or" "and"', '(~*or* & ~*and*)'],
    ['-cat', '!~*cat*'],
    ['-cat -mouse', '(!~*cat* & !~*mouse*)'],
    ['-(cat or mouse)', '!(~*cat* | ~*mouse*)'],
    ['-"a dog"', '!~*a dog*'],
    ['a - b', '(~*a* & ~*-* & ~*b*)'],
    ['kv-cache', '~*kv-cache*'],
    ['"a dog"', '~*a dog*'],
    ['d*g', '~*d*g*'],
    ['**d**g', '~*d*g*'],
    ['d_g', '~*d\uE000g*'],
    [String.raw`\*\_\\\"\:\(\)\-`, String.raw`~**_\":()-*`],
    ['a"b"c', '(~*a* & ~*b* & ~*c*)'],
    ['a(b)', '(~*a* & ~*b*)'],
    ['w:dog*', String.raw`~/(?<![\p{L}\p{N}_])dog[\p{L}\p{N}_]*(?![\p{L}\p{N}_])/`],
    ['nc:Ünïcode', '~nc:*unicode*'],
    ['front:dog', 'front=dog'],
    ['front:*dog*', 'front=*dog*'],
    ['front:', 'front='],
    ['front:""', 'front='],
    ['"front:a dog"', 'front=a dog'],
    ['front:"a dog"', 'front=a dog'],
    ['fr*:dog', 'front=dog'],
    ['*:dog', 'title+alias+front+back+source=dog'],
    ['back:re:a.c', 'back~/a.c/'],
    ['re:"(a|b) \\"c\\""', '~/(a|b) "c"/'],
    [String.raw`re:\d+`, String.raw`~/\d+/`],
    ['tag:animal', 'tag:animal'],
    ['tag:none', 'tag:none'],
    ['tag:re:^a', 'tag:^a'],
    ['deck:"Module 1: Terms"', 'deck:module 1: terms'],
    ['"deck:french words"', 'deck:french words'],
    ['deck:french::*', 'deck:french::*'],
    ['module:none', 'module:none'],
    ['category:debugging', 'category:debugging'],
    ['company:*soft', 'company:*soft'],
    ['track:infra*', 'track:infra*'],
    ['preset:cards', 'preset:cards'],
    ['note:cloze', 'note:cloze'],
    ['card:2', 'card:2'],
    ['card:definition', 'card:definition'],
    ['cid:1,22', 'cards:1,22'],
    ['nid:a/b', 'id:a/b'],
    ['IS:Due', 'is:due'],
    ['is:buried-manually', 'is:buried'],
    ['flag:0', 'flag:0'],
    ['level:L5', 'level=5'],
    ['level:>=5', 'level>=5'],
    ['level:none', 'level=0'],
    ['prop:ivl>=10', 'ivl>=10'],
    ['prop:due=-1', 'due=-1'],
    ['prop:reps<10', 'reps<10'],
    ['prop:lapses!=3', 'lapses!=3'],
    ['prop:s>21', 's>21'],
    ['prop:d<=0.3', 'd<=0.3'],
    ['prop:r<90%', 'r<0.9'],
    ['rated:7', 'rated:7:0'],
    ['rated:7:1', 'rated:7:1'],
    ['added:1', 'added:1'],
    ['introduced:30', 'introduced:30'],
    ['edited:3', 'edited:3'],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));
});

describe('what is wrong is told with its place and how to mend it', () => {
  it.each([
    ['cat or', 4, 6, /something on both sides/],
    ['or cat', 0, 2, /something on both sides/],
    ['cat and or dog', 8, 10, /something on both sides/],
    ['(or)', 1, 3, /something on both sides/],
    ['a (b', 2, 3, /write \) at its end/],
    ['a )', 2, 3, /write \( before/],
    ['a ()', 2, 4, /leave them out/],
    ['a "b', 2, 3, /write " at its end/],
    ['deck:"b', 5, 6, /write " at its end/],
    ['""', 0, 2, /write something there/],
    [':a', 0, 1, /A key stands before/],
    [String.raw`ab\c`, 2, 4, /write \\\\ for the character itself/],
    [String.raw`deck:"a\b"`, 7, 9, /write \\\\/],
    ['ab\\', 2, 4, /write \\\\/],
    ['frnt:dog', 0, 4, /write title, alias, front, back or source/],
    ['is:old', 3, 6, /write is:due, is:new/],
    ['flag:8', 5, 6, /write flag:1/],
    ['level:9', 6, 7, /write level:5/],
    ['prop:age>1', 5, 8, /write ivl, due/],
    ['prop:ease>1', 5, 9, /write prop:d/],
    ['prop:ivl', 8, 9, /Write prop:ivl>=1/],
    ['prop:ivl>', 9, 10, /write prop:ivl>1/],
    ['prop:ivl>ten', 9, 12, /A number stands here/],
    ['rated:0', 6, 7, /rated:7/],
    ['rated:1:5', 6, 9, /rated:7:1/],
    ['added:x', 6, 7, /added:7/],
    ['deck:', 0, 5, /or \* for any/],
    ['cid:x', 4, 5, /cid:12/],
    ['re:"a("', 4, 6, /leave out re:/],
    ['tag:re:[', 7, 8, /no regular expression/],
  ])('%s', (text, from, to, message) => {
    expect(read(text)).toMatchObject({ from, to, message: expect.stringMatching(message) });
  });

  it('brackets do not go on for ever', () => {
    expect(read('('.repeat(200_000))).toMatchObject({ message: /^Too many/ });
    expect(read('-'.repeat(200_000))).toBeTypeOf('string');
  });
});

/** Pieces of searches, so that what is made is often nearly right. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('(', ')', '"', '-', '*', '_', '\\', ':', ' ', ' or ', ' and ', '%', '>=', '::'),
    fc.constantFrom(
      'deck:',
      'tag:',
      'is:',
      'prop:',
      'rated:',
      're:',
      'w:',
      'nc:',
      'front:',
      'card:',
    ),
    fc.constantFrom('due', 'ivl', '1', '7', 'none', 'cat', 'é', '\u3000', '😀'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 16 },
);

it('reads whatever is typed, or says where it is wrong', () => {
  fc.assert(
    fc.property(pieces, (made) => {
      const text = made.join('');
      const parsed = parseSearch(text);
      if ('node' in parsed) return;
      const { from, to, message } = parsed.problem;
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from).toBeLessThanOrEqual(text.length);
      expect(to).toBeGreaterThan(from);
      expect(message).toMatch(/\.$/);
    }),
    { numRuns: 10_000 },
  );
});
