import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import type { RowText } from '../../store/searchRequest.ts';
import { count } from '../../ui/words.ts';

/** Notes that begin the same, and the way to the first of them. */
export function Twins(props: { twins: readonly RowText[] }) {
  const others = () => props.twins.length - 1;
  return (
    <p class="notes-twins" role="status">
      <Show when={props.twins[0]}>
        {(twin) => (
          <>
            A note that begins the same is there already:{' '}
            <A href={`/notes/${encodeURIComponent(twin().id)}`}>{twin().title}</A>
            {others() > 0 ? `, and ${count(others(), 'more', 'more')}` : ''}
          </>
        )}
      </Show>
    </p>
  );
}
