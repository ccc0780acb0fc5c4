import { type Accessor, createEffect, createSignal } from 'solid-js';
import type { Collection } from './collection.ts';
import { type OwnText, readOwnText } from './ownText.ts';
import type { StoredNote } from './queries.ts';

/** The user's own text of a note beside its deck's, as the note changes; null where it has none, or is not read yet. */
export function createOwnText(
  collection: Collection,
  note: () => StoredNote | null | undefined,
): Accessor<OwnText | null> {
  const [own, setOwn] = createSignal<OwnText | null>(null);
  createEffect(() => {
    const now = note();
    if (!now) return void setOwn(null);
    readOwnText(collection, now.number).then(
      (found) => now === note() && setOwn(found),
      () => now === note() && setOwn(null),
    );
  });
  return own;
}
