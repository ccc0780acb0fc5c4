import { hash32 } from '../../../hash.ts';
import type { KeptType } from '../keptType.ts';
import { looks } from './looks.ts';

/**
 * The note types that the app brings to Anki. Each is the same in every package, its id among them, so that one package
 * after the other finds it there.
 */
interface Sketch {
  name: string;
  cloze?: boolean;
  fields: string[];
  templates: [name: string, question: string, answer: string][];
}

/** Ids of Anki are milliseconds: these are of 2019, when nobody made this type. */
const idOf = (name: string) => 1_550_000_000_000 + hash32(name);

function makeType({ name, cloze = false, fields, templates }: Sketch): KeptType {
  return {
    id: idOf(name),
    name,
    cloze,
    fields: fields.map((field) => ({ name: field, tag: null })),
    templates: templates.map(([title, question, answer], ord) => ({
      ord,
      name: title,
      question,
      answer,
    })),
    css: looks,
  };
}

const beneath = (answer: string) => `{{FrontSide}}\n\n<hr id=answer>\n\n${answer}`;
/** Shown only where the field holds something. */
const where = (field: string, html: string) => `{{#${field}}}${html}{{/${field}}}`;
const part = (field: string, title = field) =>
  where(field, `<p class="part">${title}</p>{{${field}}}`);

export const basicType = makeType({
  name: 'Engram Basic',
  fields: ['Front', 'Back'],
  templates: [['Card 1', '{{Front}}', beneath('{{Back}}')]],
});

/** Both sides are asked: the answer of the one is the question of the other. */
export const reversedType = makeType({
  name: 'Engram Basic (and reversed card)',
  fields: ['Front', 'Back'],
  templates: [
    ['Card 1', '{{Front}}', beneath('{{Back}}')],
    ['Card 2', '{{Back}}', beneath('{{Front}}')],
  ],
});

// What is typed is compared where the answer names it: so the question stands there anew, as in Anki's own type.
const typing = '{{Front}}\n\n<hr id=answer>\n\n{{type:Answer}}';
export const typedType = makeType({
  name: 'Engram Typed',
  fields: ['Front', 'Answer', 'Back'],
  templates: [
    ['Card 1', '{{Front}}\n\n{{type:Answer}}', `${typing}\n\n${where('Back', '{{Back}}')}`],
  ],
});

export const numericType = makeType({
  name: 'Engram Numeric',
  fields: ['Front', 'Answer', 'Tolerance', 'Back'],
  templates: [
    [
      'Card 1',
      '{{Front}}\n\n{{type:Answer}}',
      `${typing}\n\n${where('Tolerance', '<p class="quiet">± {{Tolerance}}</p>')}${where('Back', '{{Back}}')}`,
    ],
  ],
});

export const clozeType = makeType({
  name: 'Engram Cloze',
  cloze: true,
  fields: ['Text', 'Back Extra'],
  templates: [['Cloze', '{{cloze:Text}}', '{{cloze:Text}}<br>\n{{Back Extra}}']],
});

/** A reverse card is there where its question is. */
export const termType = makeType({
  name: 'Engram Term',
  fields: [
    'Term',
    'Expansion',
    'Definition',
    'More',
    'Reverse question',
    'Expansion question',
    'Aliases',
    'Difficulty',
  ],
  templates: [
    ['Term', '{{Term}}', beneath('{{Expansion}}{{Definition}}{{More}}')],
    ['Reverse', '{{Reverse question}}', beneath('{{Term}}{{Expansion}}{{More}}')],
    ['Expansion', '{{Expansion question}}', beneath('{{Expansion}}{{Definition}}')],
  ],
});

/** Fields of a question before those of its follow-ups. */
export const questionFields = [
  'Question',
  'Title',
  'In short',
  'Key points',
  'Model answer',
  'Hints',
  'What is looked for',
  'Red flags',
  'Green flags',
  'Rubric',
  'Insights',
  'Companies',
  'Prerequisites',
  'Category',
  'Level',
  'Minutes',
] as const;

const answerParts = [
  where('In short', '{{In short}}'),
  part('Key points'),
  part('Model answer'),
  part('What is looked for'),
  part('Green flags'),
  part('Red flags'),
  part('Rubric'),
  part('Insights'),
  part('Companies', 'Asked at'),
].join('\n');

/** Follow-ups that a question type has room for: a number of these. */
const room = 4;

/** The type of a question with so many follow-ups, which are cards of the same note. */
export function questionType(followUps: number): KeptType {
  const places = Math.max(1, Math.ceil(followUps / room)) * room;
  const numbers = Array.from({ length: places }, (_, at) => at + 1);
  const hints = where('Hints', '<details><summary>Hints</summary>{{Hints}}</details>');
  const minutes = where('Minutes', '<p class="quiet">{{Minutes}} minutes</p>');
  return known(`Engram Question${places === room ? '' : ` (${places} follow-ups)`}`, (name) => ({
    name,
    fields: [
      ...questionFields,
      ...numbers.flatMap((number) => [`Follow-up ${number}`, `Follow-up ${number} answer`]),
    ],
    templates: [
      ['Question', `{{Question}}\n${minutes}${hints}`, beneath(answerParts)],
      ...numbers.map((number): Sketch['templates'][number] => [
        `Follow-up ${number}`,
        `{{Follow-up ${number}}}`,
        beneath(`{{Follow-up ${number} answer}}`),
      ]),
    ],
  }));
}

/** The type of a note whose cards are sides and nothing else. */
export function sidesType(cards: number): KeptType {
  const numbers = Array.from({ length: cards }, (_, at) => at + 1);
  return known(`Engram ${cards} cards`, (name) => ({
    name,
    fields: numbers.flatMap((number) => [`Front ${number}`, `Back ${number}`]),
    templates: numbers.map((number) => [
      `Card ${number}`,
      `{{Front ${number}}}`,
      beneath(`{{Back ${number}}}`),
    ]),
  }));
}

const made = new Map<string, KeptType>();

function known(name: string, sketch: (name: string) => Sketch): KeptType {
  const type = made.get(name) ?? makeType(sketch(name));
  made.set(name, type);
  return type;
}
