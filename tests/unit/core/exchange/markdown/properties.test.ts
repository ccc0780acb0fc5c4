import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFile } from '../../../../../src/core/deck/compile.ts';
import { throughMarkdown } from './roundTrip.ts';

/** Pieces of every format: what hands and programs make of them. */
const piece = fc.constantFrom(
  '# Glossary',
  '# X - Interview Questions',
  '## A',
  '## Acronyms',
  '## Technical Questions',
  '### Term',
  '### GGUF (GPT Format)',
  '### `code` *and* (more)',
  '### Question 1: T',
  '### Question 2: `U` and *V*?',
  '### Question 3-4: [x]',
  '**Question 3: W**',
  '#### Question',
  '#### What the Interviewer is Looking For',
  '#### Hints',
  '**Hint 1**: label',
  '**Hint 2**:',
  '#### Model Answer',
  '#### Architecture',
  '##### Deeper',
  '#### Follow-Up Questions',
  '#### Rubric',
  '#### Related Content',
  '#### Real Interview Insights',
  '**Difficulty**: Senior (L5)',
  '**Difficulty**: Beginner',
  '**Companies**: One, Two',
  '**Tags**: "a, b", c',
  '**Aliases**: Other',
  '**Key Points**:',
  '**Considerations**: value',
  'See also: [Term](#term), [x](y.md#z), Name.',
  'Q: q?',
  'Q: another',
  'A: a',
  'A: = 5 MiB ± 2%',
  'C: {{c1::a::b}} {{c2::c}}',
  'Tags: x, "y, z"',
  'Answer: typed',
  'a :: b',
  '?',
  '---',
  '```cpp\nQ: code\n### no heading\n```',
  '$$\nx\n$$',
  '$$x^2$$',
  '| a | b |',
  '|---|---|',
  '- [ ] box',
  '- ❌ no',
  '- ✅ yes',
  '- point',
  '  - within',
  '1. **"Why?"**',
  '   *Looking for*: x',
  '   - a list',
  '> quote',
  'In short: yes.',
  '**Red Flags**:',
  '- **Module 1**: Term, GGUF',
  '- **ABC**: Always Be Compiling',
  'plain text. More.',
  'Id: looks-so',
  '',
  '',
);
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('\n'));

/** All of a note but its text, and its id, which is made of its words where it has none. */
const shown = (deck: ReturnType<typeof compileFile>) =>
  deck.notes.map((note) => ({ ...note, source: '' }));

test('whatever is read, is read again from what is written of it', () => {
  fc.assert(
    fc.property(text, (of) => {
      const deck = compileFile({ path: 'a.md', text: of });
      if (deck.notes.length === 0 || deck.warnings.some(({ severity }) => severity === 'error'))
        return;
      const [again, ...more] = throughMarkdown([deck]);
      expect(more).toEqual([]);
      expect(shown(again!)).toEqual(shown(deck));
    }),
    { numRuns: 10_000 },
  );
});
