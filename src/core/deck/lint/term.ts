import type { Note } from '../../model.ts';
import { maskNames } from '../mask.ts';
import { firstSentence, wordCount } from '../sentences.ts';
import type { Term } from '../terms.ts';
import { type Fail, prose, wordsIn } from './words.ts';

/** The rules for a term: definition first, short, linked, with its fields. */
export function lintTerm(term: Term, note: Note, fail: Fail): void {
  const { line, name } = term;
  if (term.id === null)
    fail(
      line,
      `${name.base} has no id: write \`**Id**: ${note.id.split('/')[1] ?? ''}\` under the heading.`,
    );
  if (term.difficulty === null)
    fail(
      line,
      `${name.base} has no difficulty: write \`**Difficulty**: Beginner\`, Intermediate or Advanced.`,
    );
  if (term.modules.length === 0)
    fail(line, `${name.base} has no module: write \`**Module**: 1\` under the heading.`);
  if (note.links.length === 0)
    fail(
      line,
      `${name.base} has no See also that leads to a term: end with \`See also: [Name](#slug).\``,
    );

  const { first } = firstSentence(
    prose(term.body)
      .trim()
      .split(/\n\s*\n/)[0] ?? '',
  );
  const start = term.body.find((each) => each.kind !== 'blank')?.number ?? line;
  const words = wordCount(first);
  if (words < 12 || words > 45) {
    fail(
      start,
      `The definition of ${name.base} has ${words} words: write a first sentence of 12 to 45.`,
    );
  }
  const own = [name.base, name.expansion, ...name.aliases].filter((each) => each !== '');
  if (maskNames(first, own) !== first) {
    fail(
      start,
      `The definition of ${name.base} uses the term itself: say in the first sentence what it is in other words.`,
    );
  }
  const all = wordsIn(term.body);
  if (all >= 130) fail(line, `The entry of ${name.base} has ${all} words: keep it under 130.`);
}
