import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDecks } from '../../../src/build/readDecks.ts';
import { compileFiles } from '../../../src/core/deck/compile.ts';
import { textOfHtml } from '../../../src/core/deck/html.ts';
import type { CardText, NumberAnswer } from '../../../src/core/model.ts';
import { drawCard } from '../../../src/core/numeric/drawCard.ts';
import { judgeNumber } from '../../../src/core/numeric/judge.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const { files } = await readDecks(join(root, 'decks'));

interface Drawn {
  id: string;
  module: string | null;
  card: CardText;
}

const answerOf = ({ typed }: CardText) => typed as NumberAnswer;
const drawn: Drawn[] = compileFiles(files, { bundled: true }).flatMap(({ module, notes }) =>
  notes.flatMap(({ id, cards }) =>
    cards
      .filter((card) => card.typed?.kind === 'number' && card.typed.drawn)
      .map((card) => ({ id, module, card })),
  ),
);

it('every module has cards that draw their numbers', () => {
  expect(drawn.length).toBeGreaterThanOrEqual(24);
  const modules = new Set(files.map(({ path }) => path.split('/')[0]!));
  for (const module of modules)
    expect(drawn.filter((each) => each.module === module).length, module).toBeGreaterThanOrEqual(2);
});

it('no two of them are worked out alike', () => {
  const workings = drawn.map(({ card }) => textOfHtml(card.back.replace(/<data.*?<\/data>/g, '_')));
  for (const working of workings) expect(working).toContain('_');
  expect(new Set(workings).size).toBe(workings.length);
});

describe('a thousand draws', () => {
  it.each(drawn.map(({ id, card }) => [id, card] as const))('%s', (_, card) => {
    const questions = new Set<string>();
    for (let seed = 0; seed < 1000; seed++) {
      const shown = drawCard(card, { seed, index: 0 });
      const answer = answerOf(shown);
      const { value, unit, tolerance } = answer;
      questions.add(shown.front);
      expect(value).toBeGreaterThanOrEqual(0.01);
      expect(value).toBeLessThanOrEqual(1_000_000);
      const share = 'percent' in tolerance ? tolerance.percent / 100 : tolerance.amount / value;
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(0.1);
      const texts = textOfHtml(`${shown.front} ${shown.lead} ${shown.back}`);
      expect(texts).not.toMatch(/\{\{|NaN|Infinity|undefined/);
      // What is shown as right is taken as right, rounded as it is.
      const right = textOfHtml(shown.lead);
      expect(judgeNumber(right, answer).right, `${right} for ${value} ${unit}`).toBe(true);
    }
    expect(questions.size).toBeGreaterThanOrEqual(6);
  });
});
