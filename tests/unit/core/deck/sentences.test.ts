import { expect, it } from 'vitest';
import { firstSentence } from '../../../../src/core/deck/sentences.ts';

it.each([
  ['One. Two.', 'One.'],
  ['A tool, e.g. Llama, is it. Two.', 'A tool, e.g. Llama, is it.'],
  ['See llama.cpp 2.5 here. Two.', 'See llama.cpp 2.5 here.'],
  ['The file `a. B` counts. Two.', 'The file `a. B` counts.'],
  ['It works (see below. Really) so. Two.', 'It works (see below. Really) so.'],
  ['He said “yes.” Then two.', 'He said “yes.”'],
  ['Is it? Yes.', 'Is it?'],
  ['No end', 'No end'],
  ['Ends with 4. 5 follows.', 'Ends with 4.'],
  [
    'Bounds (see Table 2. It helps. Much) are etc. Two. Three.',
    'Bounds (see Table 2. It helps. Much) are etc. Two.',
  ],
  ['A link [x. Y](z. Q) here. Two.', 'A link [x. Y](z. Q) here.'],
])('%s', (text, first) => {
  expect(firstSentence(text).first).toBe(first);
});
