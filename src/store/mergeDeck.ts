import {
  isNewer,
  newest,
  type BackupPart,
  type NoteLine,
  type PortableDeck,
} from '../core/exchange/backup.ts';
import type { CompiledDeck, Deck } from '../core/model.ts';
import type { Db } from './db.ts';
import { layDeck } from './installDeck.ts';
import { mergeNotes } from './mergeNotes.ts';
import { wanted } from './mergeRows.ts';
import { readIds, homeOf } from './ids.ts';
import { takeNumbers } from './numberNotes.ts';
import { placeRetired } from './placeRetired.ts';
import { readDeckLines } from './deckLines.ts';
import { eachStaged, notesStage } from './stageBackup.ts';

interface Merged {
  isNew: boolean;
  /** Cards of another lane's preset now: all memories are to be reckoned anew. */
  otherPresets: boolean;
  /** Cards that have their schedule from here on: their history is to be replayed. */
  placed: number[];
}

/**
 * Merges one staged deck into its like here, or brings it in, inside a transaction. What was chosen
 * about it and what its text says count apart, of each the newest; notes of both sides stay.
 */
export async function mergeDeck(db: Db, theirs: PortableDeck): Promise<Merged> {
  const own = (await db.decks.toArray()).find(({ id }) => id === theirs.id);
  const tombstone = await db.tombstones.get(`deck:${theirs.id}`);
  if (!own && tombstone && !isNewer(wanted(theirs), tombstone.changed))
    return { isNew: false, otherPresets: false, placed: [] };

  const number = own?.number ?? (await takeNumbers(db, 'deck', 1));
  const theirText = !own || isNewer(theirs.installed, own.installed);
  const deck = mergedRow(number, own, theirs);
  const staged = await homeless(db, theirs, number, await stagedNotes(db, theirs.id));
  const ours = own ? await readDeckLines(db, number) : [];
  const { notes, retired } = theirText
    ? mergeNotes(staged, ours, deck.hash !== null)
    : mergeNotes(ours, staged, deck.hash !== null);
  const { id, title, kind, module } = deck;
  const compiled: CompiledDeck = {
    id,
    title,
    kind,
    module,
    compiler: 0,
    notes: notes.map(({ note }) => note),
    warnings: [],
  };
  await layDeck(db, deck, compiled, addedOf(notes));
  await db.tombstones.delete(`deck:${id}`);
  return {
    isNew: !own,
    otherPresets: own !== undefined && !samePresets(own, deck),
    placed: await placeRetired(db, number, notes, retired),
  };
}

function mergedRow(number: number, own: Deck | undefined, theirs: PortableDeck): Deck {
  const derived = { requires: own?.requires ?? [], categories: [], minutes: [] };
  if (!own) return { ...theirs, ...derived, number };
  const chosen = isNewer(theirs.changed, own.changed) ? theirs : own;
  const text = isNewer(theirs.installed, own.installed) ? theirs : own;
  const { kind, module, hash } = text;
  // A deck of one's own may have been renamed.
  const { title } = hash === null ? chosen : text;
  const changed = newest(own.changed, theirs.changed);
  const installed = newest(own.installed, theirs.installed);
  return { ...chosen, title, kind, module, hash, changed, installed, ...derived, number };
}

const addedOf = (lines: readonly NoteLine[]) =>
  new Map(lines.flatMap(({ note, added }) => (added ? [[note.id, added] as const] : [])));

const samePresets = (a: Deck, b: Deck) =>
  a.presets.cards === b.presets.cards && a.presets.questions === b.presets.questions;

async function stagedNotes(db: Db, deck: string): Promise<NoteLine[]> {
  const lines: NoteLine[] = [];
  await eachStaged<BackupPart & { kind: 'notes' }>(db, notesStage(deck), async ({ notes }) => {
    lines.push(...notes);
  });
  return lines;
}

/** Without the notes that live in another deck here whose text is newer: there they stay. */
async function homeless(
  db: Db,
  theirs: PortableDeck,
  number: number,
  lines: NoteLine[],
): Promise<NoteLine[]> {
  const ids = await readIds(
    db,
    lines.map(({ note }) => homeOf(note.id)),
  );
  const decks = new Map((await db.decks.toArray()).map((deck) => [deck.number, deck]));
  return lines.filter(({ note, retired }) => {
    const at = ids.find(note.id)?.deck ?? 0;
    const home = at === number ? undefined : decks.get(at);
    return !home || (!retired && isNewer(theirs.installed, home.installed));
  });
}
