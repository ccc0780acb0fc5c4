import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFile } from '../../../../src/core/deck/compile.ts';
import { fieldsOf } from '../../../../src/core/deck/fieldsOf.ts';
import {
  emptyFields,
  type NoteFields,
  type NoteForm,
  sourceOfFields,
} from '../../../../src/core/deck/noteForm.ts';
import { problemIn } from '../../../../src/core/deck/noteProblem.ts';
import { makeNote } from '../../../../src/core/deck/recompile.ts';
import type { Note } from '../../../../src/core/model.ts';

const fields = (form: NoteForm, values: Record<string, string>): NoteFields => ({
  ...emptyFields(form),
  values,
});
const kindOf = (form: NoteForm) => (form === 'reversed' ? 'basic' : form) as Note['kind'];
const made = (of: NoteFields) =>
  makeNote({ id: 'd/n', kind: kindOf(of.form), tags: ['t'] }, sourceOfFields(of), () => null);

const samples: NoteFields[] = [
  fields('basic', { front: 'Two and two?', back: 'Four.\n\n- really' }),
  fields('reversed', { front: 'chat', back: 'cat' }),
  fields('cloze', { front: '{{c1::Paris}} lies on the {{c2::Seine::river}}' }),
  fields('typed', { front: 'Serve?', back: '`llama-server`\n\nOver HTTP.' }),
  fields('numeric', { front: 'How much?', number: '512 MiB ± 2%', back: 'Half a GiB.' }),
  fields('term', {
    front: 'GGUF (GPT-Generated Unified Format)',
    back: 'A file of weights.\n\nExample: one file.',
    details: '**Difficulty**: Beginner\n**Aliases**: gguf file',
  }),
  fields('question', {
    front: 'Why quantize?',
    details: '**Category**: Technical\n**Difficulty**: Senior (L5)\n**Time**: 10 minutes',
    '#### Question': 'Why are weights quantized?',
    '#### Key Points': 'Less memory\nLess to read',
    '#### Model Answer': 'In short: memory.\n\nThe rest.',
    '#### Follow-Up Questions': '1. **"What is lost?"**\n   *Looking for*: precision',
  }),
];

test.each(samples)('what is written as $form is read as the same fields again', (of) => {
  const { note, problem } = made(of);
  expect(problem).toBeNull();
  expect(note?.kind).toBe(kindOf(of.form));
  const back = fieldsOf(note!);
  expect(back.form).toBe(of.form);
  expect(back.values).toMatchObject(of.values);
  expect(sourceOfFields(back)).toBe(sourceOfFields(of));
});

test('the kinds make the cards that they say', () => {
  const cards = samples.map((of) => made(of).note!.cards.map(({ template }) => template));
  expect(cards).toEqual([
    ['basic'],
    ['basic', 'reversed'],
    ['c1', 'c2'],
    ['basic'],
    ['basic'],
    ['term', 'definition', 'expansion'],
    ['question', 'followup-what-is-lost'],
  ]);
  const [, turned] = made(samples[1]!).note!.cards;
  expect(turned).toMatchObject({ front: '<p>cat</p>', lead: '<p>chat</p>' });
});

test('lines that mean something to the format can be written into a field', () => {
  const of = fields('basic', {
    front: 'Which letters?\nA: this\nQ: that\n**C**: bold\n?\nId: no',
    back: 'Tags: none\n\n```md\nA: code stays\n# so\n```\n\nAnswer: typed\na :: b',
  });
  const { note } = made(of);
  expect(note!.cards).toHaveLength(1);
  expect(note!.cards[0]!.front).toContain('A: this');
  expect(note!.tags).toEqual(['t']);
  expect(fieldsOf(note!).values).toEqual(of.values);
});

test('code may begin a side', () => {
  const of = fields('basic', { front: '```py\n# one\nprint(1)\n```', back: '```\n1\n```' });
  const { note } = made(of);
  expect(note!.cards[0]!.front).toContain('<pre>');
  expect(fieldsOf(note!).values).toEqual(of.values);
});

test('any two texts make one card and come back, or are refused with what to do', () => {
  const line = fc.oneof(
    fc.constantFrom('', 'A: x', 'Q: y', '?', 'Id: z', '- item', '> quote', 'a :: b', '{{c1::x}}'),
    fc.constantFrom('```', '| a | b |', '$$', '# Head', '---', '    code', '\\?', 'A\\: x'),
    fc.string({ maxLength: 12 }),
  );
  const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
  const clean = (value: string) => value.replaceAll(/[\0\r]/g, ' ').trim();
  fc.assert(
    fc.property(text, text, (front, back) => {
      const of = fields('basic', { front: clean(front), back: clean(back) });
      const early = problemIn(of);
      if (early) {
        expect(early.message).toMatch(/^Write|instead|leave it out/);
        return;
      }
      const { note, problem } = made(of);
      expect(note === null).toBe(problem !== null);
      if (!note) return;
      const again = fieldsOf(note);
      // What cannot be told apart again is shown as a whole.
      const source = sourceOfFields(again);
      const second = makeNote({ id: 'd/n', kind: note.kind, tags: [] }, source, () => null);
      expect(second.note?.cards).toEqual(note.cards);
    }),
    { numRuns: 500 },
  );
});

describe('notes of files', () => {
  const first = (path: string, text: string) => compileFile({ path, text }).notes[0]!;
  test('keep their ids, and their sections in their order', () => {
    const question = first(
      'i.md',
      '# Interview Questions\n\n### Question 7: Why?\n\n**Category**: Technical\n**Id**: why\n\n#### Hints\n**Hint 1**: Look\n> There.\n\n#### Question\nWhy?\n\n#### Model Answer\nSo.\n',
    );
    const read = fieldsOf(question);
    expect(read.names).toEqual([
      'front',
      'details',
      '#### Hints',
      '#### Question',
      '#### Model Answer',
    ]);
    expect(read.kept).toMatchObject({ id: 'why', before: 'Question 7: ' });
    expect(sourceOfFields(read)).toBe(question.source);
    const reworded = { ...read, values: { ...read.values, '#### Question': 'Why so?' } };
    expect(sourceOfFields(reworded)).toBe(
      question.source.replace('Question\nWhy?', 'Question\nWhy so?'),
    );
    const block = first('c.md', 'Q: a\nId: named\nA: b');
    expect(sourceOfFields(fieldsOf(block))).toBe(block.source);
  });

  test('of a term only what was changed changes, to the space between', () => {
    const source =
      '### GGUF\n**Difficulty**: Beginner\n**Id**: file\n\nA format.\n\nExample: one.\n\nSee also: [W](#w).';
    const term = first('g.md', `# Glossary\n\n${source}\n`);
    const read = fieldsOf(term);
    expect(read.values).toEqual({
      front: 'GGUF',
      details: '**Difficulty**: Beginner',
      back: 'A format.\n\nExample: one.\n\nSee also: [W](#w).',
    });
    expect(sourceOfFields(read)).toBe(source);
    const reworded = { ...read, values: { ...read.values, back: 'A file.' } };
    expect(sourceOfFields(reworded)).toBe(
      '### GGUF\n**Difficulty**: Beginner\n**Id**: file\n\nA file.',
    );
  });

  test('of another shape are edited as a text', () => {
    const short = first(
      'i.md',
      '# Interview Questions\n\n### Question 1: Why?\n\n**Question**: Why so?\n\n**Key Points**:\n- One\n',
    );
    const read = fieldsOf(short);
    expect(sourceOfFields(read).trim()).toContain('One');
  });
});

test('what is missing is said of its field', () => {
  expect(problemIn(fields('basic', { front: ' ' }))).toMatchObject({ field: 'front' });
  expect(problemIn(fields('basic', { front: 'a' }))).toMatchObject({ field: 'back' });
  expect(problemIn(fields('cloze', { front: 'a' }))?.message).toMatch(/Nothing is hidden/);
  expect(problemIn(fields('numeric', { front: 'a' }))).toMatchObject({ field: 'number' });
  expect(problemIn(fields('question', { front: 'a' }))?.message).toMatch(/key points/);
  expect(problemIn(fields('basic', { front: '# Head', back: 'b' }))?.message).toMatch(
    /\*\*Head\*\* instead/,
  );
});
