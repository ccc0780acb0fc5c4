import type { FieldProblem } from '../../deck/noteProblem.ts';
import { type FindMedia, missingFrom } from '../../deck/recompile.ts';
import type { Html, Note } from '../../model.ts';
import type { AnkiNote } from './ankiModel.ts';
import { cardOrds, noCard } from './cardRules.ts';
import type { KeptType } from './keptType.ts';
import { mostSide, mostText } from './limits.ts';
import { type LossesIn, makeLosses } from './losses.ts';
import { isMark, makeCards, makeNote, type Sheet } from './makeNote.ts';
import { nameOfText, placeOf, templateOf } from './places.ts';
import { sheetOf } from './sheets.ts';
import { TooLong } from './sideLimit.ts';

/** What a note that came from Anki is made anew with. */
export interface AnkiFrame {
  /** That of `Note.anki.type`. */
  type: KeptType;
  /** Its deck's path, parted by `::`. */
  deck: string;
  /** Colours of its cards, 0–7, by their templates. */
  flags: ReadonlyMap<string, number>;
}

/** What new fields lay over their note, or why they cannot. */
export type Remade = { warnings: string[] } & (
  | { fields: Partial<Omit<Note, 'id'>>; problem: null }
  | { fields: null; problem: FieldProblem }
);

/**
 * A note that came from Anki with other fields, made as its import made it: the same fields make the same note. Cards
 * come and go by Anki's rules; one whose template is there before and after keeps its history. Never throws.
 * @param note with its tags as they are to be; one that has `anki`
 * @param values its fields as Anki keeps them, in the order of its type; a `problem` names a field by its place
 * @param find pictures and sounds, by the names that `mediaName` makes
 */
export function remakeNote(
  note: Note,
  values: readonly Html[],
  frame: AnkiFrame,
  find: FindMedia,
): Remade {
  const problem = problemIn(values);
  if (problem) return { fields: null, problem, warnings: [] };
  const ords = ordsOf(note, values, frame);
  if (ords.length === 0) return { fields: null, problem: noCard(frame.type, values), warnings: [] };
  const missing: string[] = [];
  const losses = lossesOfText();
  try {
    const make = (fields: readonly Html[], lost: LossesIn, seek: FindMedia) =>
      makeOne(note, [...fields], ords, frame, seek, lost);
    const made = make(values, losses, (name) => {
      const found = find(name);
      if (!found) missing.push(missingFrom(name));
      return found;
    });
    const said = losses.list().length === 0 ? [] : newLosses(losses, note.anki!.fields, make, find);
    const { kind, title, cards, anki, media = {} } = made;
    const fields = { kind, title, tags: note.tags, source: '', cards, media, anki: anki! };
    return { fields, problem: null, warnings: [...said, ...new Set(missing)] };
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    return { fields: null, problem: tooLong(values), warnings: [] };
  }
}

/** The present cards, with those that the rules add for these fields, and without those that they made of the old. */
function ordsOf({ cards, anki }: Note, values: readonly Html[], { type }: AnkiFrame): number[] {
  const ords = new Set(cards.flatMap(({ template }) => placeOf(template) ?? []));
  const before = new Set(cardOrds(type, anki!.fields));
  const after = new Set(cardOrds(type, values));
  for (const ord of before) if (!after.has(ord)) ords.delete(ord);
  for (const ord of after) if (!before.has(ord)) ords.add(ord);
  return [...ords].sort((a, b) => a - b);
}

function makeOne(
  note: Note,
  fields: Html[],
  ords: readonly number[],
  { type, deck, flags }: AnkiFrame,
  find: FindMedia,
  losses: LossesIn,
): Note {
  const { id, guid, type: kept } = note.anki!;
  const tags = note.tags.filter((tag) => !isMark(tag));
  const row: AnkiNote = { id, guid, type: type.id, tags, fields };
  const cards = ords.map((ord) => ({ ord, flag: flags.get(templateOf(type, ord)) ?? 0 }));
  const texts = makeCards({ note: row, type, cards, deck }, losses);
  const sheet = sheetIn(note, type);
  const files = { media: find, sheet: () => sheet, noteType: () => kept };
  return makeNote(note.id, { note: row, type }, texts, files, losses);
}

/** The style sheet that the note's cards have, and what that loads. */
function sheetIn({ media = {} }: Note, type: KeptType): Sheet | null {
  const hash = Object.entries(media).find(([name, each]) => name === nameOfText(each, 'css'))?.[1];
  if (hash === undefined) return null;
  const loads: Sheet['loads'] = {};
  const find = (name: string) => (Object.hasOwn(media, name) ? (loads[name] = media[name]!) : null);
  sheetOf(type, find, () => undefined);
  return { hash, loads };
}

/** What these fields lose and the old ones did not: what was lost at the import was said there. */
function newLosses(
  losses: LossesIn,
  before: readonly Html[],
  make: (fields: readonly Html[], lost: LossesIn, find: FindMedia) => unknown,
  find: FindMedia,
): string[] {
  const old = lossesOfText();
  make(before, old, find);
  const known = new Set(old.list().map(({ what }) => what));
  return losses
    .list()
    .filter(({ what }) => !known.has(what))
    .map(({ what, why }) => `${what}: ${why}`);
}

/** All but missing files, of which is said what to do here. */
function lossesOfText(): LossesIn {
  const { add, list } = makeLosses();
  return { add: (kind, ...rest) => kind !== 'missing' && add(kind, ...rest), list };
}

function problemIn(values: readonly Html[]): FieldProblem | null {
  const length = values.reduce((sum, value) => sum + value.length, 0);
  if (length <= mostText) return null;
  const message = `The fields have more than ${mostText.toLocaleString('en-GB')} characters together: shorten this one.`;
  return { field: longest(values), message };
}

function tooLong(values: readonly Html[]): FieldProblem {
  const message = `A card of these fields has more than ${mostSide.toLocaleString('en-GB')} characters on one side, which is more than can be shown: shorten this one.`;
  return { field: longest(values), message };
}

const longest = (values: readonly Html[]): string => {
  const lengths = values.map(({ length }) => length);
  return String(lengths.indexOf(Math.max(...lengths)));
};
