import { editWay, hasAnkiLayout, type Writing } from '../core/exchange/editWay.ts';
import { readAnkiFrame } from './ankiFrame.ts';
import type { Collection } from './collection.ts';
import { askSource } from './exportWorker.ts';
import { describeAll } from './media.ts';
import type { StoredNote } from './queries.ts';

/** Finds out how a note can be edited. `ask`: gives Markdown for a note that has none. */
export async function beginWriting(
  collection: Collection,
  stored: StoredNote,
  ask = askSource,
): Promise<Writing> {
  const { note } = stored;
  const found = await describeAll(collection, note.media ?? {});
  const writing: Writing = { note, frame: null, found, unable: null };
  const way = editWay(note);
  if (way === 'acronym') return { ...writing, unable: 'acronym' };
  if (way === 'fields') {
    const frame = await readAnkiFrame(collection, stored);
    return { ...writing, frame, unable: frame ? null : 'typeless' };
  }
  if (way === 'markdown') return writing;
  if (hasAnkiLayout(note)) return { ...writing, unable: 'typeless' };
  const [text, { madeSource }] = await Promise.all([
    ask(note),
    import('../core/exchange/madeSource.ts'),
  ]);
  const source = madeSource(note, text);
  if (source === null) return { ...writing, unable: 'layout' };
  return { ...writing, note: { ...note, source } };
}
