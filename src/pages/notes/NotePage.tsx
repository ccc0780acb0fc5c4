import { useParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { EditNote } from './EditNote.tsx';
import { NewNote } from './NewNote.tsx';

/** A note to be written: a new one, or that of the address. */
export default function NotePage() {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id !== 'new'} fallback={<NewNote />}>
      <EditNote id={decodeURIComponent(params.id)} />
    </Show>
  );
}
