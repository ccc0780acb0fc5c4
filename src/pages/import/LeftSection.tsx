import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createMemo, For, Show } from 'solid-js';
import type { LeftOut } from '../../core/exchange/folder/fileKind.ts';
import { count, figure } from '../../ui/words.ts';

/** Named at most, of each reason; of the others the figure tells. */
const most = 12;

/** What of a folder or an archive is not read, by reason. */
export function LeftSection(props: { left: readonly LeftOut[] }) {
  const reasons = createMemo(() => {
    const paths = new Map<string, string[]>();
    for (const { path, why } of props.left) paths.set(why, [...(paths.get(why) ?? []), path]);
    return [...paths];
  });
  return (
    <details class="import-changes">
      <summary>
        {count(props.left.length, 'other file is left out', 'other files are left out')}
        <ChevronDown class="import-chevron" aria-hidden="true" />
      </summary>
      <For each={reasons()}>
        {([why, paths]) => (
          <>
            <p class="quiet">{why}</p>
            <ul class="import-media">
              <For each={paths.slice(0, most)}>{(path) => <li>{path}</li>}</For>
            </ul>
            <Show when={paths.length > most}>
              <p class="quiet">And {figure(paths.length - most)} more.</p>
            </Show>
          </>
        )}
      </For>
    </details>
  );
}
