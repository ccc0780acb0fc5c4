import { useSearchParams } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { useCollection } from '../../store/reactive.tsx';
import { beginNew } from './begin.ts';
import { Failed } from './Failed.tsx';
import { NoteEditor } from './NoteEditor.tsx';

/** A note to be added. */
export function NewNote() {
  const { collection } = useCollection();
  const [search] = useSearchParams<{ deck?: string; kind?: string }>();
  const [begun, { refetch }] = createResource(() => beginNew(collection, { ...search }));
  return (
    <Show
      when={!begun.error}
      fallback={<Failed error={begun.error} onRetry={() => void refetch()} />}
    >
      <Show when={begun()}>{(ready) => <NoteEditor begun={ready()} stored={null} />}</Show>
    </Show>
  );
}
