import { type Accessor, createEffect, createSignal } from 'solid-js';
import type { Note } from '../../core/model.ts';
import type { Collection } from '../../store/collection.ts';
import { findNote } from '../../store/findNote.ts';

export interface Term {
  id: string;
  title: string;
}

/** The terms a question leans on, by name; those not on this device are left out. */
export function createTerms(
  collection: Collection,
  note: () => Note | undefined,
): Accessor<Term[]> {
  const [terms, setTerms] = createSignal<Term[]>([]);
  createEffect(() => {
    const now = note();
    setTerms([]);
    if (!now) return;
    Promise.all(now.links.map((id) => findNote(collection, id))).then(
      (found) => {
        if (now !== note()) return;
        setTerms(
          found.flatMap((each) => (each ? [{ id: each.note.id, title: each.note.title }] : [])),
        );
      },
      // Without their names there is nothing to show; the answer stands without them.
      () => {},
    );
  });
  return terms;
}
