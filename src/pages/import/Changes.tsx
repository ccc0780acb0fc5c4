import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For, Show } from 'solid-js';
import type { DeckPreview, NoteChange } from '../../store/importPreview.ts';
import { figure } from '../../ui/words.ts';

const states: Record<NoteChange['state'], string> = {
  new: 'New',
  changed: 'Changed',
  gone: 'Gone',
};

const ways: Record<NonNullable<NoteChange['by']>, string> = {
  id: 'Found by its id',
  question: 'Found by its question',
  answer: 'Found by its answer',
  neighbours: 'Found by the cards around it',
};

/** What is not as it was, note by note. */
export function Changes(props: { deck: DeckPreview }) {
  const hidden = () => {
    const { counts, changes } = props.deck;
    return counts.new + counts.changed + counts.gone - changes.length;
  };
  return (
    <Show when={props.deck.changes.length > 0}>
      <details class="import-changes">
        <summary>
          What changes
          <ChevronDown class="import-chevron" aria-hidden="true" />
        </summary>
        <ul class="rows">
          <For each={props.deck.changes}>
            {(change) => (
              <li class="row">
                <span class="row-text">
                  <span>{change.title}</span>
                  <span class="quiet">{detail(change)}</span>
                </span>
                <span class="row-value">{states[change.state]}</span>
              </li>
            )}
          </For>
        </ul>
        <Show when={hidden() > 0}>
          <p class="quiet">And {figure(hidden())} more.</p>
        </Show>
      </details>
    </Show>
  );
}

function detail({ state, before, by }: NoteChange): string {
  if (state === 'gone') return 'No longer in the text: kept, not asked any more.';
  const was = before === null ? '' : `Was: ${before}`;
  return [was, by ? ways[by] : ''].filter(Boolean).join(' · ');
}
