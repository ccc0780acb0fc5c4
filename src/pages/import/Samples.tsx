import { For, Show } from 'solid-js';
import type { CardText, Note } from '../../core/model.ts';
import { Html } from '../../ui/Html.tsx';

/** The first cards as they will look. */
export function Samples(props: { notes: readonly Note[] }) {
  return (
    <Show when={props.notes.length > 0}>
      <div class="import-samples">
        <h4>First cards</h4>
        <For each={props.notes}>
          {(note) => (
            <For each={shownOf(note)}>
              {(card) => (
                <article>
                  <Html html={card?.front ?? ''} large />
                  <Show
                    when={note.draft}
                    fallback={<Html html={`${card?.lead ?? ''}${card?.back ?? ''}`} />}
                  >
                    <p>{note.title}</p>
                    <p class="quiet">A draft: it has no answer yet.</p>
                  </Show>
                </article>
              )}
            </For>
          )}
        </For>
      </div>
    </Show>
  );
}

/** A note's first card; of one that asks both ways both. */
function shownOf({ cards }: Note): (CardText | undefined)[] {
  const [first, second] = cards;
  return second?.kind === 'basic' ? [first, second] : [first];
}
