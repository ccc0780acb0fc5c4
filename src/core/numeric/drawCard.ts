import type { CardText, NumberAnswer } from '../model.ts';
import { readFormula } from './formula.ts';
import { fillHtml, textsOf } from './placeholders.ts';
import { drawShowing, type Showing } from './showing.ts';

/** A card with numbers drawn for a showing; as it is, with those of its example, where it draws none. */
export function drawCard(text: CardText, showing: Showing): CardText {
  const { typed } = text;
  if (typed?.kind !== 'number' || !typed.drawn) return text;
  const { formula } = readFormula(typed.drawn.formula);
  const values = drawShowing(formula, showing);
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
