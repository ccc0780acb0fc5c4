import { expect, it } from 'vitest';
import { parseSearch } from '../../../../src/core/search/parse.ts';
import { quoted, suggest, type Names } from '../../../../src/core/search/suggest.ts';

const names: Names = {
  decks: ['French words', 'Module 1: Terms', 'Mine_2'],
  tags: ['gpu', 'gpu::cuda', 'memory'],
  modules: [{ id: '01-foundations', title: 'Foundations' }],
  tracks: [{ id: 'infra', title: 'Infrastructure' }],
  companies: ['Acme'],
  presets: ['Cards'],
};
/** What is offered at the end of a text, as it would be inserted. */
const offered = (text: string) => suggest(text, text.length, names).items.map((i) => i.insert);

it.each([
  ['', []],
  ['dog ', []],
  ['de', ['deck:']],
  ['dog -(de', ['deck:']],
  ['fr', ['front:']],
  ['deck:', ['deck:"French words"', 'deck:"Module 1: Terms"', String.raw`deck:Mine\_2`]],
  ['deck:wor', ['deck:"French words"']],
  ['deck:"french w', ['deck:"French words"']],
  ['tag:gpu', ['tag:gpu::cuda']],
  ['-tag:mem', ['tag:memory']],
  ['module:found', ['module:01-foundations']],
  ['flag:re', ['flag:1']],
  ['prop:l', ['prop:lapses>=', 'prop:ivl>=']],
  ['"some words de', []],
  ['"some words" de', ['deck:']],
])('%s', (text, inserts) => expect(offered(text)).toEqual(inserts));

it('the word at hand is replaced, not what stands beside it', () => {
  expect(suggest('dog -de cat', 7, names)).toMatchObject({ from: 5, to: 7 });
  expect(suggest('deck:"french w', 14, names)).toMatchObject({ from: 0, to: 14 });
});

it('a name as it is written is read as that name', () => {
  for (const name of ['a b', 'a_b*', 'say "so"', 'x:y', String.raw`c:\d`, '(a)']) {
    const parsed = parseSearch(`deck:${quoted(name)}`);
    expect(parsed).toMatchObject({ node: { kind: 'deck', glob: [name.toLowerCase()] } });
  }
});
