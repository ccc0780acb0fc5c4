import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { orderOf, readDecks } from '../../../../../src/build/readDecks.ts';
import { compileFile, compileFiles } from '../../../../../src/core/deck/compile.ts';
import { expectSame, throughMarkdown } from './roundTrip.ts';

const root = join(import.meta.dirname, '../../../../..');

test('every deck that comes with the app goes out as Markdown and comes back the same', async () => {
  const { files, curriculum } = await readDecks(join(root, 'decks'));
  const decks = compileFiles(files, { bundled: true, order: orderOf(curriculum) });
  expectSame(throughMarkdown(decks), decks);
});

const fixtures = join(root, 'tests/fixtures/decks');
test.each(readdirSync(fixtures))('what was read of %s comes back the same', (name) => {
  const deck = compileFile({ path: name, text: readFileSync(join(fixtures, name), 'utf8') });
  expectSame(throughMarkdown([deck]), [deck]);
});

const cards = `---
title: "Mixed: all kinds"
id: mixed
kind: cards
tags: everywhere
---

## Chapter 1, part 2

Q: Why?
Tags: own, "with, comma"
A: Because.

---

before
Id: not an id
?
A: not an answer
Tags: not tags
\`\`\`py
Q: code
\`\`\`

### Deeper

C: FSRS models {{c1::difficulty}} and {{c2::stability::what grows}}, $$x^{{{c3::2}}}$$

---

- one :: two

Q: How large?
A: = {{size}} MiB ± 2%

\`\`\`formula
n = 2 .. 8
size = n * 512
\`\`\`

{{n}} times 512.

Q: Type it
Answer: typed
A:
\`\`\`sh
ls -l
\`\`\`

And more.

Q:
$$
x
$$
A: A formula
`;

test('cards of every form come back the same, with their tags', () => {
  const deck = compileFile({ path: 'mixed.md', text: cards });
  expect(deck.notes.map(({ kind }) => kind)).toEqual([
    'basic',
    'basic',
    'cloze',
    'basic',
    'numeric',
    'typed',
    'basic',
  ]);
  expect(deck.notes[0]!.tags).toEqual(['everywhere', 'Chapter 1, part 2', 'own', 'with, comma']);
  expectSame(throughMarkdown([deck]), [deck]);
});
