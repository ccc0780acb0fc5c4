import { AnkiError, reading } from './ankiError.ts';
import { type AnkiOptions, legacyDeckOptions, legacyOptions, optionsOf } from './deckOptions.ts';
import type { AnkiDescription, NoteType, Template } from './ankiModel.ts';
import { mostJson, mostText } from './limits.ts';
import { asText, type Database, rows } from './sql.ts';

type Json = Record<string, unknown>;

const asObject = (value: unknown): Json =>
  value !== null && typeof value === 'object' ? (value as Json) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const cut = (value: unknown): string => textOf(value).slice(0, mostText);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.map(asObject) : []);

/** A column of the one row of `col` as JSON; an empty object where it is empty. */
export function readJson(db: Database, column: 'models' | 'decks' | 'conf' | 'dconf'): Json {
  const [found] = rows(db, `SELECT ${column} FROM col LIMIT 1`, 1);
  if (!found) throw new AnkiError('The collection is empty. Export the package from Anki again.');
  const text = asText(found[0]);
  if (text.length > mostJson)
    throw new AnkiError(
      'The note types or decks of this package come to more text than can be read. Export its decks one by one.',
    );
  if (text.trim() === '') return {};
  return reading('The collection', () => asObject(JSON.parse(text)));
}

/** Note types as schema 11 has them: JSON in `col.models`. */
export function legacyNoteTypes(db: Database): Map<number, NoteType> {
  return new Map(
    Object.entries(readJson(db, 'models')).map(([id, value]): [number, NoteType] => {
      const model = asObject(value);
      return [
        Number(id),
        {
          name: textOf(model['name']),
          cloze: model['type'] === 1,
          fields: listOf(model['flds']).map(({ name, tag }) => ({
            name: textOf(name),
            tag: typeof tag === 'number' ? tag : null,
          })),
          templates: listOf(model['tmpls']).map((each, at): Template => ({
            ord: typeof each['ord'] === 'number' ? each['ord'] : at,
            name: textOf(each['name']),
            question: cut(each['qfmt']),
            answer: cut(each['afmt']),
          })),
          css: cut(model['css']),
        },
      ];
    }),
  );
}

/** Deck names as schema 11 has them: JSON in `col.decks`. */
export function legacyDecks(db: Database): Map<number, string> {
  return new Map(
    Object.entries(readJson(db, 'decks')).map(([id, value]) => [
      Number(id),
      textOf(asObject(value)['name']),
    ]),
  );
}

/** What is said of the decks as schema 11 has it: in the same JSON. */
export function legacyDescriptions(db: Database): Map<number, AnkiDescription> {
  return new Map(
    Object.entries(readJson(db, 'decks')).flatMap(([id, value]) => {
      const { desc, md } = asObject(value);
      const text = cut(desc);
      return text.trim() === '' ? [] : [[Number(id), { text, markdown: md === true }] as const];
    }),
  );
}

/** Options of the decks as schema 11 has them: JSON in `col.dconf`, named by the decks. */
export function legacyDecksOptions(db: Database, fsrs: boolean): Map<number, AnkiOptions> {
  const all = new Map(
    Object.entries(readJson(db, 'dconf')).map(([id, json]) => [
      Number(id),
      legacyOptions(Number(id), json, fsrs),
    ]),
  );
  return new Map(
    Object.entries(readJson(db, 'decks')).flatMap(([id, json]) => {
      const options = optionsOf(legacyDeckOptions(json), all);
      return options ? [[Number(id), options] as const] : [];
    }),
  );
}
