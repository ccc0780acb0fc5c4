import { editWay, type Writing } from '../core/exchange/editWay.ts';
import { readAnkiFrame } from './ankiFrame.ts';
import type { Collection } from './collection.ts';
import { describeAll } from './media.ts';
import type { StoredNote } from './queries.ts';

/** Finds out how a note can be edited. */
export async function beginWriting(collection: Collection, stored: StoredNote): Promise<Writing> {
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
  // Few notes need it, and it brings a whole way of reading HTML along.
  const { hasAnkiLayout, madeSource } = await import('../core/exchange/markdown/madeSource.ts');
  const source = madeSource(note);
  if (source !== null) return { ...writing, note: { ...note, source } };
  return { ...writing, unable: hasAnkiLayout(note) ? 'typeless' : 'layout' };
}
