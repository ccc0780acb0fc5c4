import { type Accessor, createEffect, createSignal } from 'solid-js';
import type { Note } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { findNote } from './findNote.ts';

/**
 * The note of an id as it changes: undefined until the first is there, null where none has that id.
 * While the next is fetched the one before stays, so that nothing flickers.
 */
export function createNote(
  collection: Collection,
  id: () => string | null,
): Accessor<Note | null | undefined> {
  const [note, setNote] = createSignal<Note | null>();
  createEffect(() => {
    const wanted = id();
    if (wanted === null) {
      setNote(undefined);
      return;
    }
    findNote(collection, wanted).then(
      (found) => wanted === id() && setNote(found?.note ?? null),
      () => wanted === id() && setNote(null),
    );
  });
  return note;
}
