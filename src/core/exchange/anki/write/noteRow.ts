import type { Html, NumberAnswer } from '../../../model.ts';
import { guidOf } from '../guids.ts';
import type { KeptType } from '../keptType.ts';
import type { Losses } from '../losses.ts';
import { nameOfText, placeOf } from '../places.ts';
import { fieldHtml } from './fieldHtml.ts';
import { type MediaNames, namesIn, withNames } from './mediaNames.ts';
import type { OutgoingNote } from './outgoing.ts';
import type { OutLoss } from './outLosses.ts';
import { type Fitted, fitNote } from './ownFields.ts';

/** A note as a row of Anki's, but for its numbers. */
export interface NoteRow {
  type: KeptType;
  guid: string;
  /** Parted and surrounded by spaces. */
  tags: string;
  fields: Html[];
  /** Template → place among the type's cards. */
  ords: ReadonlyMap<string, number>;
}

/**
 * Makes a note's row: with the type and fields that it had in Anki, where it came from there and reads as it did;
 * else with one of the app's own.
 * @param kept its type in Anki, where it has one
 */
export function noteRow(
  { note, rewritten, cards }: OutgoingNote,
  kept: KeptType | null,
  marked: boolean,
  names: MediaNames,
  losses: Losses<OutLoss>,
): NoteRow {
  const templates = cards.map(({ template }) => template);
  const own = { guid: note.anki?.guid ?? guidOf(note.id), tags: tagsText(note.tags, marked) };
  const ords = kept && note.anki && !rewritten ? keptOrds(kept, templates) : null;
  const media = note.media ?? {};
  if (kept && note.anki && ords) {
    const fields = kept.fields.map((_, at) => withNames(note.anki!.fields[at] ?? '', media, names));
    takeTypes(kept, media, names);
    takeRest(media, names);
    return { ...own, type: kept, fields, ords };
  }
  if (note.anki) losses.add('looks');
  if (note.cards.some(({ typed }) => typed?.kind === 'number' && typed.drawn)) losses.add('drawn');
  if (note.cards.some(({ typed }) => typed?.kind === 'number' && isLoose(typed)))
    losses.add('tolerance');
  const fitted = fitNote(note, new Set(templates));
  return { ...own, ...fitted, fields: htmlFields(fitted, media, names, losses) };
}

/** Whether a number may be somewhat off. */
const isLoose = ({ tolerance }: NumberAnswer) =>
  'percent' in tolerance ? tolerance.percent > 0 : tolerance.amount > 0;

/** The places of cards in a type of Anki's; null where it has not got them all. */
function keptOrds(
  { cloze, templates }: KeptType,
  cards: readonly string[],
): Map<string, number> | null {
  const ords = new Map<string, number>();
  for (const template of cards) {
    const place = placeOf(template);
    const isThere =
      place !== null &&
      cloze === template.startsWith('c') &&
      (cloze || templates.some(({ ord }) => ord === place));
    if (!isThere) return null;
    ords.set(template, place);
  }
  return ords;
}

const shownBy = new WeakMap<KeptType, [name: string, key: string][]>();

/** What a note's type shows, by templates or style sheet: it is not written anew for each note. */
function takeTypes(kept: KeptType, media: Readonly<Record<string, string>>, names: MediaNames) {
  let shown = shownBy.get(kept);
  if (!shown) {
    const texts = kept.templates.flatMap(({ question, answer }) => [question, answer]);
    shown = namesIn([kept.css, ...texts].join('\n'));
    shownBy.set(kept, shown);
  }
  for (const [name, key] of shown) if (Object.hasOwn(media, key)) names.take(media[key]!, name);
}

/** What was not found in any text. */
function takeRest(media: Readonly<Record<string, string>>, names: MediaNames): void {
  for (const [name, hash] of Object.entries(media))
    if (!names.has(hash) && !isOurs(name, hash)) names.take(hash, name);
}

/** Style sheets and note types are kept among media, but are none. */
const isOurs = (name: string, hash: string) =>
  name === nameOfText(hash, 'css') || name === nameOfText(hash, 'json');

function htmlFields(
  { fields }: Fitted,
  media: Readonly<Record<string, string>>,
  names: MediaNames,
  losses: Losses<OutLoss>,
): Html[] {
  const byHash = new Map(Object.entries(media).map(([name, hash]) => [hash, name]));
  // What is lost is counted by note.
  const found = new Set<OutLoss>();
  const nameOf = (hash: string) => {
    const name = byHash.get(hash);
    return name === undefined ? null : names.take(hash, name);
  };
  const made = fields.map((field) =>
    fieldHtml(field, nameOf, {
      missing: () => found.add('missing'),
      link: () => found.add('links'),
      maths: () => found.add('maths'),
    }),
  );
  for (const kind of found) losses.add(kind);
  return made;
}

/** Tags hold no spaces. A mark is a tag. */
function tagsText(tags: readonly string[], marked: boolean): string {
  const words = tags.map((tag) => tag.trim().replace(/\s+/g, '_')).filter(Boolean);
  const all = new Set([...words, ...(marked ? ['marked'] : [])]);
  return all.size === 0 ? '' : ` ${[...all].join(' ')} `;
}
