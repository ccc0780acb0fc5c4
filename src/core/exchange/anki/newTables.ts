import type { AnkiDescription, NoteType } from './ankiModel.ts';
import { type AnkiOptions, newDeckOptions, newOptions, optionsOf } from './deckOptions.ts';
import { mostSmall, mostText } from './limits.ts';
import { numberField, readMessage, textField } from './proto.ts';
import { asBytes, asNumber, asText, countRows, type Database, hasTable, rows } from './sql.ts';

/**
 * Note types as schema 15 and up has them: tables of their own, whose `config` is a message. Field numbers are those of
 * Anki's `notetypes.proto`.
 */
export function newNoteTypes(db: Database): Map<number, NoteType> {
  for (const table of ['notetypes', 'fields', 'templates'])
    countRows(db, table, mostSmall, table === 'notetypes' ? 'note types' : table);
  const types = new Map<number, NoteType>();
  for (const [id, name, config] of rows(db, 'SELECT id, name, config FROM notetypes', mostSmall)) {
    const message = readMessage(asBytes(config), 'A note type');
    types.set(asNumber(id), {
      name: asText(name),
      cloze: numberField(message, 1) === 1,
      css: textField(message, 3).slice(0, mostText),
      fields: [],
      templates: [],
    });
  }
  for (const [type, name, config] of rows(
    db,
    'SELECT ntid, name, config FROM fields ORDER BY ntid, ord',
    mostSmall,
  )) {
    const [tag = null] = readMessage(asBytes(config), 'A field').numbers.get(10) ?? [];
    types.get(asNumber(type))?.fields.push({ name: asText(name), tag });
  }
  for (const [type, ord, name, config] of rows(
    db,
    'SELECT ntid, ord, name, config FROM templates ORDER BY ntid, ord',
    mostSmall,
  )) {
    const message = readMessage(asBytes(config), 'A card template');
    types.get(asNumber(type))?.templates.push({
      ord: asNumber(ord),
      name: asText(name),
      question: textField(message, 1).slice(0, mostText),
      answer: textField(message, 2).slice(0, mostText),
    });
  }
  return types;
}

/** Deck names of schema 15 and up; their paths are parted by a control character. */
export function newDecks(db: Database): Map<number, string> {
  countRows(db, 'decks', mostSmall, 'decks');
  const decks = new Map<number, string>();
  for (const [id, name] of rows(db, 'SELECT id, name FROM decks', mostSmall))
    decks.set(asNumber(id), asText(name).replaceAll('\x1f', '::'));
  return decks;
}

/** What is said of the decks of schema 15 and up: in the message of what kind each is; of filtered decks nothing is. */
export function newDescriptions(db: Database): Map<number, AnkiDescription> {
  const found = new Map<number, AnkiDescription>();
  for (const [id, kind] of rows(db, 'SELECT id, kind FROM decks', mostSmall)) {
    const [normal] = readMessage(asBytes(kind), 'A deck').bytes.get(1) ?? [];
    if (!normal) continue;
    const message = readMessage(normal, 'A deck');
    const text = textField(message, 4).slice(0, mostText);
    if (text.trim() !== '')
      found.set(asNumber(id), { text, markdown: numberField(message, 5) === 1 });
  }
  return found;
}

/** Options of the decks of schema 15 and up: a table of their own, named by what kind each deck is. */
export function newDecksOptions(db: Database, fsrs: boolean): Map<number, AnkiOptions> {
  const all = new Map<number, AnkiOptions>();
  if (hasTable(db, 'deck_config'))
    for (const [id, name, config] of rows(
      db,
      'SELECT id, name, config FROM deck_config',
      mostSmall,
    ))
      all.set(asNumber(id), newOptions(asNumber(id), asText(name), asBytes(config), fsrs));
  const found = new Map<number, AnkiOptions>();
  for (const [id, kind] of rows(db, 'SELECT id, kind FROM decks', mostSmall)) {
    const options = optionsOf(newDeckOptions(asBytes(kind)), all);
    if (options) found.set(asNumber(id), options);
  }
  return found;
}

/** A value of the table `config`, which holds JSON. */
export function newConfig(db: Database, key: string): unknown {
  for (const [found, value] of rows(db, 'SELECT KEY, val FROM config', mostSmall)) {
    if (asText(found) !== key) continue;
    try {
      return JSON.parse(asText(value instanceof Uint8Array ? value : null) || asText(value));
    } catch {
      return null;
    }
  }
  return null;
}
