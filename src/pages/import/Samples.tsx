import { For, Show } from 'solid-js';
import type { Note } from '../../core/model.ts';
import { Html } from '../../ui/Html.tsx';

/** The first cards as they will look. */
export function Samples(props: { notes: readonly Note[] }) {
  return (
    <Show when={props.notes.length > 0}>
      <div class="import-samples">
        <h4>First cards</h4>
        <For each={props.notes}>
          {(note) => (
            <article>
              <Html html={note.cards[0]?.front ?? ''} large />
              <Show
                when={note.draft}
                fallback={
                  <Html html={`${note.cards[0]?.lead ?? ''}${note.cards[0]?.back ?? ''}`} />
                }
              >
                <p>{note.title}</p>
                <p class="quiet">A draft: it has no answer yet.</p>
              </Show>
            </article>
          )}
        </For>
      </div>
    </Show>
  );
}
