import type { CardText, NumberAnswer } from '../model.ts';
import { drawValues, readFormula } from './formula.ts';
import { fillHtml, textsOf } from './placeholders.ts';

/** A card with numbers drawn for a seed; as it is, with those of its example, where it draws none. */
export function drawCard(text: CardText, seed: number): CardText {
  const { typed } = text;
  if (typed?.kind !== 'number' || !typed.drawn) return text;
  const { formula } = readFormula(typed.drawn.formula);
  const values = drawValues(formula, seed);
  const value = values.get(typed.drawn.answer);
  if (value === undefined || !Number.isFinite(value)) return text;
  const texts = textsOf(formula, values);
  const answer: NumberAnswer = { ...typed, value };
  return {
    ...text,
    front: fillHtml(text.front, texts),
    lead: fillHtml(text.lead, texts),
    back: fillHtml(text.back, texts),
    typed: answer,
  };
}
