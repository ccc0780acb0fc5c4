import { expect, test } from 'vitest';
import { compileFile } from '../../../../../src/core/deck/compile.ts';
import { writeCsv } from '../../../../../src/core/exchange/table/writeCsv.ts';

const csv = (text: string) => [
  ...writeCsv([compileFile({ path: 'own.md', text })], () => 'pic.png'),
];
const rows = (text: string) => csv(text).slice(1).join('').split('\r\n').slice(0, -1);

test('the first line names the columns as an import knows them', () => {
  expect(csv('Q: a?\nA: b')[0]).toBe('Guid,Deck,Note type,Front,Back,Tags\r\n');
});

test('quotes, commas and line ends in a field keep to it', () => {
  expect(
    csv('Q: What is `,`?\nId: comma\nTags: two words, one\nA: A "comma"\n\n- and\n- more')[1],
  ).toBe('own/comma,own,Basic,"What is ,?","A ""comma""\n\n- and\n- more",two_words one\r\n');
});

test('a cloze is one row with its gaps and hints', () => {
  expect(rows('C: **{{c1::One}}** and {{c2::two::a number}} and {{c1::three}}.\nId: c')).toEqual([
    'own/c,own,Cloze,{{c1::One}} and {{c2::two::a number}} and {{c1::three}}.,,',
  ]);
});

test('typed words, code and formulas go out as they are written', () => {
  expect(rows('Q: $$x^2 < 1$$\nId: t\nAnswer: typed\nA: snake_case')).toEqual([
    'own/t,own,Basic (type in the answer),x^2 < 1,snake_case,',
  ]);
  expect(csv('Q: Code?\nId: q\nA:\n```sh\nls  -l\n  cd\n```')[1]).toContain('"ls  -l\n  cd"');
});

test('every card of a term is a row, a question has its points, and drafts have none', () => {
  const glossary = '# Glossary\n\n### GGUF (GPT-Generated Unified Format)\n**Id**: gguf\n\nA file.';
  expect(rows(glossary).map((row) => row.split(',')[0])).toEqual([
    'own/gguf',
    'own/gguf#definition',
    'own/gguf#expansion',
  ]);
  const question = (answer: string) =>
    `# Interview Questions\n\n### Question 1: Why?\n**Id**: why\n\n#### Key Points\n${answer}`;
  expect(csv(question('- One\n- Two'))[1]).toBe(
    'own/why,Interview Questions,Basic,Why?,"- One\n- Two",\r\n',
  );
  expect(csv(question(''))[1]).toBe('');
});
