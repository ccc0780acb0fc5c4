import { splitSides } from './splitSides.ts';
import type { CardText, Html } from '../../model.ts';
import type { AnkiCard, AnkiNote, NoteType } from './ankiModel.ts';
import { cardHtml, type Findings } from './cardHtml.ts';
import { fillTemplate } from './fill.ts';
import { clozeNumbers, readClozes } from './gaps.ts';
import { maskField, occlusionSides } from './occlusion.ts';
import { templateOf } from './places.ts';
import { checkSide } from './sideLimit.ts';

/** What is met while cards are made. */
export interface CardFindings extends Findings {
  unknownFilter: (filter: string) => void;
}

/** A note with all that its cards show of it. */
export interface NoteContext {
  note: AnkiNote;
  type: NoteType;
  deck: string;
  findings: CardFindings;
}

/** What of a card its text depends on. */
type CardPlace = Pick<AnkiCard, 'ord' | 'flag'>;

/**
 * One card's text. Its answer stands beneath its question, so what an answer repeats of the question is left out.
 * Throws a TooLong where a side is too long.
 */
export function cardText(context: NoteContext, card: CardPlace): CardText {
  const { type, note, findings } = context;
  const template = templateOf(type, card.ord);
  const kind = type.cloze ? 'cloze' : 'basic';
  if (type.cloze && maskField(note) >= 0) {
    const { front, back } = occlusionSides(note, type, card.ord + 1);
    const sides = { front: masked(front, findings), back: masked(back, findings) };
    return { template, kind, front: sides.front, lead: '', back: sides.back };
  }
  const filled = fill(context, card);
  const html = (side: Html) => cardHtml(withinLimit(side), findings).trim();
  const answer = splitSides(filled.question, filled.answer);
  const text = { template, front: html(filled.question), lead: '', back: html(answer) };
  return filled.typed === null
    ? { ...text, kind }
    : { ...text, kind: 'typed', typed: { kind: 'text', text: filled.typed } };
}

/** The place of masks is ours, what stands in it is not. */
function masked(side: Html, findings: Findings): Html {
  const [, before = '', lines = '', after = ''] =
    /^([\s\S]*?)<div data-masks="([^"]*)">([\s\S]*)$/.exec(side) ?? [];
  const inner = cardHtml(withinLimit(after), findings);
  return `${cardHtml(before, findings)}<div class="masked" data-masks="${lines}">${inner}`;
}

function fill({ note, type, deck, findings }: NoteContext, card: CardPlace) {
  const template = type.cloze
    ? type.templates[0]
    : type.templates.find(({ ord }) => ord === card.ord);
  if (!template) return { question: '', answer: '', typed: null };
  const fields = new Map(type.fields.map(({ name }, at) => [name, note.fields[at] ?? '']));
  const own = {
    Tags: note.tags.join(' '),
    Type: type.name,
    Deck: deck,
    Subdeck: deck.split('::').at(-1) ?? deck,
    Card: template.name,
    CardFlag: card.flag > 0 ? `flag${card.flag}` : '',
  };
  for (const [name, value] of Object.entries(own))
    if (!fields.has(name)) fields.set(name, escaped(value));
  const filling = {
    fields,
    cloze: type.cloze ? card.ord + 1 : 0,
    clozes: type.cloze
      ? clozeNumbers(note.fields.flatMap((field) => readClozes(field)))
      : new Set<number>(),
    unknown: findings.unknownFilter,
  };
  const question = fillTemplate(template.question, filling);
  const answer = fillTemplate(template.answer, filling, question.html);
  return { question: question.html, answer: answer.html, typed: question.typed };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function withinLimit(html: Html): Html {
  checkSide(html.length);
  return html;
}
