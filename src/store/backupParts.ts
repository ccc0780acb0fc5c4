import { PIECE, type BackupPart, type NoteLine } from '../core/exchange/backup.ts';
import { encodeLog, type CardRef } from '../core/exchange/backupLog.ts';
import { toBase64 } from '../core/exchange/base64.ts';
import { has } from '../core/memory/columns.ts';
import type { Deck, LogEntry } from '../core/model.ts';
import { readStringIds, type StringIds } from './backupIds.ts';
import type { Collection } from './collection.ts';
import type { Numbered } from './db.ts';
import { EXPORTED } from './exported.ts';
import { USUAL } from './load.ts';
import { unpackLog } from './logPage.ts';
import { readMany } from './shelf.ts';
import { noteShelf } from './shelves.ts';

/** Notes and log entries of one line. */
const NOTES = 256;
const ENTRIES = 4096;

/** Rows of the settings that are about this device or reckoned anew. */
const stays = new Set([USUAL, EXPORTED]);

/** The parts of a backup, a line at a time. The write lock is held meanwhile, so that nothing moves. */
export async function* backupParts(
  collection: Collection,
  { media }: { media: boolean },
): AsyncGenerator<BackupPart> {
  const { db } = collection;
  const ids = await readStringIds(db);
  const settings = (await db.settings.toArray()).filter(({ key }) => !stays.has(key));
  yield {
    kind: 'settings',
    rows: settings.map(({ key, value, changed }) => [key, value, changed]),
  };
  yield { kind: 'presets', rows: await db.presets.toArray() };
  yield { kind: 'tombstones', rows: await db.tombstones.toArray() };
  const decks = await db.decks.toArray();
  for (const deck of decks) {
    yield { kind: 'deck', deck: portable(deck) };
    yield* noteParts(collection, deck, ids);
  }
  yield* logParts(collection, ids, decks);
  const edits = await db.edits.toArray();
  yield {
    kind: 'edits',
    rows: edits.flatMap(({ note, fields, changed, earlier, over }): EditRow[] => {
      const id = ids.notes.get(note);
      if (id === undefined) return [];
      const row = [id, fields, changed, earlier ?? []] as const;
      return [over === undefined ? [...row] : [...row, over]];
    }),
  };
  yield* answerParts(collection, ids);
  if (media) yield* mediaParts(collection);
}

type EditRow = (BackupPart & { kind: 'edits' })['rows'][number];

/** What another device can use of a deck's row. */
function portable(deck: Deck) {
  const { number: _number, requires: _requires, categories: _categories, ...rest } = deck;
  const { minutes: _minutes, ...kept } = rest;
  return kept;
}

async function* noteParts(
  collection: Collection,
  deck: Deck,
  ids: StringIds,
): AsyncGenerator<BackupPart> {
  const { columns, db } = collection;
  const place = ({ note, cards }: Numbered) => {
    const [first] = cards.values();
    return first !== undefined && has(columns, first) ? columns.position[first]! : note;
  };
  const notes = (ids.ofDeck.get(deck.number) ?? [])
    .map((each) => ({ ...each, place: place(each.numbered) }))
    .sort((a, b) => a.place - b.place || a.numbered.note - b.numbered.note);
  for (let at = 0; at < notes.length; at += NOTES) {
    const some = notes.slice(at, at + NOTES);
    const stored = await readMany(
      noteShelf(db),
      some.map(({ numbered }) => numbered.note),
    );
    const lines = some.flatMap(({ numbered }): NoteLine[] => {
      const text = stored.get(numbered.note);
      if (!text) return [];
      const gone = goneCards(collection, numbered, text.cards);
      return [
        {
          note: text.note,
          ...(numbered.retired ? { retired: true } : {}),
          ...(gone.length > 0 ? { gone } : {}),
          ...(numbered.added === undefined ? {} : { added: numbered.added }),
        },
      ];
    });
    yield { kind: 'notes', deck: deck.id, notes: lines };
  }
}

/** Cards of a note that its text no longer makes. */
function goneCards(
  { columns }: Collection,
  numbered: Numbered,
  present: readonly number[],
): [string, number][] {
  return [...numbered.cards].flatMap(([template, card]): [string, number][] =>
    present.includes(card) || !has(columns, card) ? [] : [[template, columns.template[card]!]],
  );
}

async function* logParts(
  { db, device }: Collection,
  ids: StringIds,
  decks: readonly Deck[],
): AsyncGenerator<BackupPart> {
  const deckIds = new Map(decks.map(({ number, id }) => [number, id]));
  // Every card has its id; should one ever have none, its history still goes along.
  const cardOf = (card: number): CardRef =>
    ids.cards.get(card) ?? [`unnamed-${device}/${card}`, 'card'];
  const encode = (entries: LogEntry[]) => encodeLog(entries, cardOf, (deck) => deckIds.get(deck));
  for (const number of await db.logPages.toCollection().primaryKeys()) {
    const entries = unpackLog((await db.logPages.get(number))!);
    for (let at = 0; at < entries.length; at += ENTRIES)
      yield encode(entries.slice(at, at + ENTRIES));
  }
  const loose = await db.logLoose.toArray();
  for (let at = 0; at < loose.length; at += ENTRIES) yield encode(loose.slice(at, at + ENTRIES));
}

async function* answerParts({ db }: Collection, ids: StringIds): AsyncGenerator<BackupPart> {
  const keys = await db.answers.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += NOTES) {
    const some = await db.answers.bulkGet(keys.slice(at, at + NOTES));
    const rows = some.flatMap((row): AnswerRow[] => {
      if (!row) return [];
      const { card, ...answer } = row;
      const ref = ids.cards.get(card);
      return ref ? [[ref, answer]] : [];
    });
    yield { kind: 'answers', rows };
  }
}

type AnswerRow = (BackupPart & { kind: 'answers' })['rows'][number];

async function* mediaParts({ db }: Collection): AsyncGenerator<BackupPart> {
  for (const hash of await db.media.toCollection().primaryKeys()) {
    const found = await db.media.get(hash);
    if (!found) continue;
    const bytes = new Uint8Array(found.bytes);
    yield { kind: 'media', hash, type: found.type, size: bytes.length };
    for (let at = 0; at < bytes.length; at += PIECE)
      yield { kind: 'bytes', hash, base64: toBase64(bytes.subarray(at, at + PIECE)) };
  }
}
