import { escapeHtml, textOfHtml, unwrapParagraph } from '../../../deck/html.ts';
import type { CardText, Html, Note } from '../../../model.ts';
import { ankiGaps, clozeHtml } from '../../table/clozeHtml.ts';
import type { KeptType } from '../keptType.ts';
import { placeOf } from '../places.ts';
import {
  basicType,
  clozeType,
  numericType,
  questionFields,
  questionType,
  reversedType,
  sidesType,
  termType,
  typedType,
} from './ownTypes.ts';

/** A note as one of Anki's: its fields are compiled HTML still. */
export interface Fitted {
  type: KeptType;
  fields: Html[];
  /** Template → place among the type's cards, of those that go along. */
  ords: Map<string, number>;
}

/**
 * A note as one of the app's own types. Cards that do not go along leave their question empty, so that Anki makes none
 * of them either.
 * @param carried templates of the cards that go along
 */
export function fitNote(note: Note, carried: ReadonlySet<string>): Fitted {
  const texts = note.cards.filter(({ template }) => carried.has(template));
  const [only] = texts;
  const turned = texts.find(({ template }) => template === 'reversed');
  const single = texts.length === 1 && only?.template === 'basic';
  if (note.kind === 'question' && note.question) return question(note, texts);
  if (texts.some(({ kind }) => kind === 'term')) return term(note, texts);
  if (texts.length === 2 && only?.template === 'basic' && turned) return reversed(only, turned);
  if (single && only.typed?.kind === 'number') return numeric(only);
  if (single && only.typed) return typed(only);
  if (texts.length === 1 && note.kind !== 'cloze') return basic(only!);
  return (note.kind === 'cloze' && cloze(texts)) || sides(note, texts);
}

const joined = (...parts: Html[]): Html => parts.filter((part) => part !== '').join('\n');
const answerOf = ({ lead, back }: CardText): Html => joined(lead, back);
const oneCard = (type: KeptType, { template }: CardText, fields: Html[]): Fitted => ({
  type,
  fields,
  ords: new Map([[template, 0]]),
});

const basic = (card: CardText) => oneCard(basicType, card, [card.front, answerOf(card)]);

const reversed = (card: CardText, turned: CardText): Fitted => ({
  type: reversedType,
  fields: [card.front, turned.front],
  ords: new Map([
    [card.template, 0],
    [turned.template, 1],
  ]),
});

function typed(card: CardText): Fitted {
  const text = card.typed?.kind === 'text' ? card.typed.text : '';
  return oneCard(typedType, card, [card.front, escapeHtml(text), besides(card, text)]);
}

function numeric(card: CardText): Fitted {
  if (card.typed?.kind !== 'number') return basic(card);
  const { value, unit, tolerance } = card.typed;
  const amount = (number: number) => `${number}${unit === '' ? '' : ` ${unit}`}`;
  const off =
    'percent' in tolerance
      ? tolerance.percent > 0 && `${tolerance.percent} %`
      : tolerance.amount > 0 && amount(tolerance.amount);
  // As the answer shows it, with its unit.
  const answer = textOfHtml(card.lead) || amount(value);
  const written = [answer, off || ''].map(escapeHtml);
  return oneCard(numericType, card, [card.front, ...written, besides(card, answer)]);
}

/** An answer without what is typed, which stands there anyway. */
const besides = ({ lead, back }: CardText, typedText: string): Html =>
  joined(textOfHtml(lead) === typedText ? '' : lead, back);

function term(note: Note, texts: readonly CardText[]): Fitted {
  const of = (template: string) => texts.find((card) => card.template === template);
  const [card, reverse, expansion] = [of('term'), of('definition'), of('expansion')];
  if (!card || texts.length !== [card, reverse, expansion].filter(Boolean).length)
    return sides(note, texts);
  const [, expanded = '', definition = ''] =
    /^(?:<p class="expansion">([\s\S]*?)<\/p>)?([\s\S]*)$/.exec(card.lead) ?? [];
  const fields = [
    unwrapParagraph(card.front),
    expanded === '' ? '' : `<div class="expansion">${expanded}</div>`,
    definition,
    card.back,
    reverse?.front ?? '',
    expansion?.front ?? '',
    escapeHtml(note.aliases.join(', ')),
    note.difficulty ?? '',
  ];
  const ords = [card, reverse, expansion].flatMap((each, ord): [string, number][] =>
    each ? [[each.template, ord]] : [],
  );
  return { type: termType, fields, ords: new Map(ords) };
}

const list = (items: readonly Html[]): Html =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

function question(note: Note, texts: readonly CardText[]): Fitted {
  const text = note.question!;
  const [own] = note.cards.filter(({ template }) => template === 'question');
  const followUps = note.cards.filter(({ template }) => template !== 'question');
  const carried = new Set(texts);
  const values: Record<(typeof questionFields)[number], Html> = {
    Question: own && carried.has(own) ? own.front : '',
    Title: escapeHtml(note.title),
    'In short': text.inShort,
    'Key points': list(text.keyPoints),
    'Model answer': text.model,
    Hints: text.hints.map(({ label, html }) => `<p>${escapeHtml(label)}</p>${html}`).join(''),
    'What is looked for': list(text.competencies),
    'Red flags': list(text.redFlags),
    'Green flags': list(text.greenFlags),
    Rubric: text.rubric,
    Insights: text.insights,
    Companies: escapeHtml(text.companies.join(', ')),
    Prerequisites: escapeHtml((text.prerequisites ?? []).join(', ')),
    Category: note.category ?? '',
    Level: note.level === 0 ? '' : `L${note.level}`,
    Minutes: note.minutes === 0 ? '' : String(note.minutes),
  };
  const type = questionType(followUps.length);
  const fields = questionFields.map((field) => values[field]);
  const ords = new Map<string, number>(own && carried.has(own) ? [['question', 0]] : []);
  for (const [at, card] of followUps.entries()) {
    fields.push(...(carried.has(card) ? [card.front, answerOf(card)] : ['', '']));
    if (carried.has(card)) ords.set(card.template, at + 1);
  }
  return { type, fields: type.fields.map((_, at) => fields[at] ?? ''), ords };
}

/** A cloze text of the app's own; null where Anki cannot hide what it hides. */
function cloze(texts: readonly CardText[]): Fitted | null {
  const html = clozeHtml(texts);
  if (html === null) return null;
  const ords = texts.map(({ template }): [string, number] => [template, placeOf(template) ?? -1]);
  return { type: clozeType, fields: [ankiGaps(html), ''], ords: new Map(ords) };
}

/** Any note: each card with both of its sides. Cards that came from Anki stay where they were among theirs. */
function sides(note: Note, texts: readonly CardText[]): Fitted {
  const numbered = texts.every(({ template }) => placeOf(template) !== null);
  const place = (card: CardText) => (numbered ? placeOf(card.template)! : note.cards.indexOf(card));
  const most = Math.max(0, ...texts.map(place)) + 1;
  const fields = Array.from({ length: 2 * most }, () => '');
  const ords = new Map<string, number>();
  for (const card of texts) {
    fields[2 * place(card)] = card.front;
    fields[2 * place(card) + 1] = answerOf(card);
    ords.set(card.template, place(card));
  }
  return { type: sidesType(most), fields, ords };
}
