import type { CardText, Html, Note } from '../../model.ts';
import type { Findings } from '../anki/cardHtml.ts';
import { clozeNumbers, readClozes, showClozes } from '../anki/gaps.ts';
import { titleOf } from '../anki/noteTitle.ts';
import { wordsOf } from '../anki/words.ts';
import { extraHtml, fieldHtml, sideHtml, splitSide } from './fields.ts';
import { mostSide } from './limits.ts';
import { isOptional, kindOfNotetype, type Role, type RowKind } from './roles.ts';
import type { Row } from './rows.ts';
import { sourceOf } from './source.ts';
import type { Table } from './table.ts';

/** A row by what its columns are for. */
export interface Fields {
  front: string;
  back: string;
  extras: { name: string; cell: string }[];
  tags: string[];
  /** Empty where the row does not say. */
  deck: string;
  guid: string;
  kind: RowKind;
  /** Anki made it, so it is a note though its back is empty. */
  made: boolean;
}

/** Reads a row by the roles of its columns. */
export function fieldsOf({ cells }: Row, { roles, labels, headers, kind }: Table): Fields {
  const fields: Fields = {
    front: '',
    back: '',
    extras: [],
    tags: [...headers.tags],
    deck: '',
    guid: '',
    kind,
    made: headers.any,
  };
  let optional = kind === 'basic' && isOptional(headers.notetype ?? '');
  for (const [at, role] of roles.entries()) {
    const cell = (cells[at] ?? '').trim();
    if (cell === '') continue;
    if (role === 'front' || role === 'back' || role === 'deck' || role === 'guid')
      fields[role] = cell;
    else if (role === 'extra') fields.extras.push({ name: labels[at] ?? '', cell });
    else if (role === 'tags') fields.tags.push(...cell.split(/\s+/));
    else if (role === 'notetype') {
      fields.kind = kindOfNotetype(cell);
      optional = isOptional(cell);
    }
  }
  const made = fields.made || fields.guid !== '';
  const whole = { ...fields, made, tags: [...new Set(fields.tags)] };
  return optional ? maybeReversed(whole, cells, roles) : whole;
}

/** Of Anki's “Basic (optional reversed card)” the third field says whether there is a reverse, and is not shown. */
function maybeReversed(fields: Fields, cells: readonly string[], roles: readonly Role[]): Fields {
  const shown = roles.flatMap((role, at) => (isField(role) ? [{ role, at }] : []));
  const third = shown[2];
  if (third?.role !== 'extra' || (cells[third.at] ?? '').trim() === '') return fields;
  // No more extras than columns of theirs before it.
  const place = shown
    .slice(0, 2)
    .filter(({ role, at }) => role === 'extra' && (cells[at] ?? '').trim() !== '').length;
  return { ...fields, kind: 'reversed', extras: fields.extras.toSpliced(place, 1) };
}

const isField = (role: Role) => role === 'front' || role === 'back' || role === 'extra';

/** Why a row makes no note: what to say of it. */
export type Refused = string;

/** A row as a note. `id`: where it will live. */
export function noteOf(id: string, row: Fields, isHtml: boolean, at: Findings): Note | Refused {
  const fields = row.kind === 'cloze' ? gapsFirst(row) : row;
  const front = fieldHtml(fields.front, isHtml);
  const back = fieldHtml(fields.back, isHtml);
  const extras = fields.extras.map(({ name, cell }) => ({ name, html: fieldHtml(cell, isHtml) }));
  const numbers = [...clozeNumbers(readClozes(front))].filter((n) => n > 0).sort((a, b) => a - b);
  const kind = numbers.length > 0 ? 'cloze' : fields.kind === 'cloze' ? 'basic' : fields.kind;
  const refused = whyNot(fields, kind, [front, back, ...extras.map(({ html }) => html)]);
  if (refused !== null) return refused;
  const below = extras.map(({ name, html }) => extraHtml(name, html, at)).join('');
  const cards =
    kind === 'cloze'
      ? numbers.map((number) => clozeCard(front, back, below, number, at))
      : pairCards(kind, front, back, below, at);
  return {
    id,
    kind: kind === 'reversed' ? 'basic' : kind,
    title: titleOf({ id: 0, guid: '', type: 0, tags: [], fields: [front, back] }),
    aliases: [],
    tags: fields.tags,
    level: 0,
    category: null,
    difficulty: null,
    minutes: 0,
    links: [],
    draft: false,
    source: sourceOf({
      form: kind === 'reversed' && back === '' ? 'basic' : kind,
      front,
      back,
      extras,
      tags: fields.tags,
    }),
    cards,
    question: null,
  };
}

/** Note types of Anki may hide words of any field: the first one that does is the front, in its place stands what was. */
function gapsFirst(fields: Fields): Fields {
  const { front, back, extras } = fields;
  if (hasGap(front)) return fields;
  if (hasGap(back)) return { ...fields, front: back, back: front };
  const at = extras.findIndex(({ cell }) => hasGap(cell));
  if (at < 0) return fields;
  const rest = extras.with(at, { name: '', cell: front }).filter(({ cell }) => cell !== '');
  return { ...fields, front: extras[at]!.cell, extras: rest };
}

const hasGap = (field: string) => [...clozeNumbers(readClozes(field))].some((number) => number > 0);

/** Longest cards are no cards; a question without an answer asks nothing. */
function whyNot(fields: Fields, kind: RowKind, sides: readonly Html[]): Refused | null {
  if (fields.front === '')
    return 'The front of this row is empty, so it makes no card: write it, or choose another column for the front.';
  if (sides.some((side) => side.length > mostSide))
    return `A field of this row has more than ${mostSide.toLocaleString('en-GB')} characters, so it makes no card: shorten it, or look for a quotation mark that is never closed.`;
  if (kind === 'cloze') return null;
  if (fields.kind === 'cloze' && fields.back === '')
    return 'Nothing is hidden in this row, so it makes no card: mark words as `{{c1::words}}`.';
  return fields.back === '' && fields.extras.length === 0 && !fields.made
    ? 'This row has a front alone, so it makes no card: write its back behind the separator, or choose another column for the back.'
    : null;
}

function pairCards(
  kind: Exclude<RowKind, 'cloze'>,
  front: Html,
  back: Html,
  below: Html,
  at: Findings,
): CardText[] {
  const answer = splitSide(back, at);
  const first: CardText = {
    template: 'basic',
    kind: kind === 'typed' && back !== '' ? 'typed' : 'basic',
    front: sideHtml(front, at),
    lead: answer.lead,
    back: answer.back + below,
    ...(kind === 'typed' && back !== ''
      ? { typed: { kind: 'text' as const, text: wordsOf(back) } }
      : {}),
  };
  if (kind !== 'reversed' || back === '') return [first];
  const other = splitSide(front, at);
  return [
    first,
    // The name that packages of Anki give to a note's second card.
    {
      template: 't2',
      kind: 'basic',
      front: sideHtml(back, at),
      lead: other.lead,
      back: other.back + below,
    },
  ];
}

function clozeCard(front: Html, back: Html, below: Html, number: number, at: Findings): CardText {
  const parts = readClozes(front);
  return {
    template: `c${number}`,
    kind: 'cloze',
    front: sideHtml(showClozes(parts, number, 'question'), at),
    lead: sideHtml(showClozes(parts, number, 'answer'), at),
    back: sideHtml(back, at) + below,
  };
}
