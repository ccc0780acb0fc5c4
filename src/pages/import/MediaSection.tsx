import { For, Show } from 'solid-js';
import type { MediaPreview } from '../../store/importPreview.ts';
import { mediaText } from './previewText.ts';

/** Named at most; of the others the figure tells. */
const most = 12;

/** The pictures and sounds that were chosen: how many are taken, and which are not. */
export function MediaSection(props: { media: readonly MediaPreview[] }) {
  const left = () => props.media.filter(({ used, problem }) => !used || problem !== null);
  return (
    <section class="import-file" aria-labelledby="import-media">
      <h3 id="import-media">Pictures and sounds</h3>
      <p class="figures">{mediaText(props.media)}</p>
      <Show when={left().length > 0}>
        <ul class="import-media">
          <For each={left().slice(0, most)}>
            {({ name, problem }) => (
              <li>
                <strong>{name}</strong> {problem ?? 'No text names it, so it is left out.'}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
