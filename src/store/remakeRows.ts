import type { Fate } from '../core/deck/identify.ts';
import { type Print, printOf } from '../core/deck/prints.ts';
import type { FoundMedia } from '../core/deck/media.ts';
import { mediaName } from '../core/deck/mediaName.ts';
import type { AnkiRow } from '../core/exchange/delimited/ankiRow.ts';
import { type KeptType, readKeptType } from '../core/exchange/anki/keptType.ts';
import { remakeNote } from '../core/exchange/anki/remakeNote.ts';
import type { Html, Note, Warning } from '../core/model.ts';
import { frameOf } from './ankiFrame.ts';
import type { Collection } from './collection.ts';
import type { StoredNote } from './db.ts';
import { readDeckNotes } from './deckNotes.ts';
import { describeAll, readMedia } from './media.ts';

interface Matched {
  notes: Note[];
  fates: Fate[];
}

/** What the notes of a text are compared with. */
export interface Remaking {
  /** Number of the deck that they go to; null where it is not here. */
  deck: number | null;
  prints: readonly Print[];
  /** Rows of Anki's text export by the ids that the compiler gave their notes. */
  rows: ReadonlyMap<string, AnkiRow>;
  /** Pictures and sounds that were chosen with the text. */
  find: (name: string) => FoundMedia | null;
}

/**
 * Anki's text export says the fields of notes and not what their cards look like: a note that came in a package before,
 * and has the type that its row names, is made anew by that type's own templates, and keeps all of its cards.
 */
export async function remakeRows(
  collection: Collection,
  { notes, fates }: Matched,
  { deck, prints, rows, find }: Remaking,
): Promise<Matched & { warnings: Warning[] }> {
  const made: Matched & { warnings: Warning[] } = {
    notes: [...notes],
    fates: [...fates],
    warnings: [],
  };
  if (deck === null || rows.size === 0) return made;
  const { inUse, retired } = await readDeckNotes(collection, deck);
  const stored = new Map([...inUse, ...retired].map((each) => [each.note.id, each]));
  const types = makeTypes(collection);
  for (const [at, note] of notes.entries()) {
    const fate = fates[at]!;
    const before = stored.get(prints[fate.was]?.id ?? '');
    const row = rows.get(fate.from);
    const type = before?.note.anki && row ? await types(before.note.anki.type) : null;
    if (!before || !row || type?.name !== row.type) continue;
    const values = valuesOf(row.fields, before.note.anki!.fields, type);
    const { own, problem } = await remade(collection, before, note.tags, values, type, find);
    if (problem !== null) made.warnings.push(warning(`${before.note.title}: ${problem}`));
    made.notes[at] = { ...own, id: note.id };
    const same = prints[fate.was]!.whole === printOf(own).whole;
    made.fates[at] = { ...fate, state: same ? 'unchanged' : 'changed', templates: new Map() };
  }
  return made;
}

const warning = (message: string): Warning => ({ line: 0, message, severity: 'warning' });

/** Note types by their SHA-256, each read once. */
function makeTypes(collection: Collection): (hash: string) => Promise<KeptType | null> {
  const known = new Map<string, KeptType | null>();
  return async (hash) => {
    if (!known.has(hash)) {
      const bytes = await readMedia(collection, hash);
      known.set(hash, bytes && readKeptType(new TextDecoder().decode(bytes)));
    }
    return known.get(hash) ?? null;
  };
}

/** Fields of the type alone; one that says the same but for spaces around it stays as it was. */
const valuesOf = (cells: readonly Html[], before: readonly Html[], { fields }: KeptType): Html[] =>
  fields.map((_, at) => {
    const [now = '', old = ''] = [cells[at], before[at]];
    return now.trim() === old.trim() ? old : now;
  });

async function remade(
  collection: Collection,
  before: StoredNote,
  tags: string[],
  values: Html[],
  type: KeptType,
  find: Remaking['find'],
): Promise<{ own: Note; problem: string | null }> {
  const own = { ...before.note, tags };
  const old = before.note.anki!.fields;
  const isSame = values.every((value, at) => value === (old[at] ?? ''));
  if (isSame && tags.join(' ') === before.note.tags.join(' ')) return { own, problem: null };
  const here = await describeAll(collection, own.media ?? {});
  const seek = (name: string) => find(name) ?? here.get(name) ?? here.get(mediaName(name)) ?? null;
  const { fields, problem } = remakeNote(own, values, frameOf(collection, before, type), seek);
  if (problem) return { own: before.note, problem: problem.message };
  return { own: { ...own, ...fields }, problem: null };
}
