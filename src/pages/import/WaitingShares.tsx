import { For, Show } from 'solid-js';
import type { Share } from '../../store/sharedFiles.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../ui/words.ts';

interface Props {
  shares: readonly Share[];
  onOpen: (id: string) => void;
  onDiscard: (id: string) => void;
}

/** What other apps shared and was not imported yet: nothing of it is lost meanwhile. */
export function WaitingShares(props: Props) {
  return (
    <Show when={props.shares.length > 0}>
      <section class="import-waiting" aria-labelledby="shared-title">
        <h2 id="shared-title">Shared with Engram</h2>
        <ul class="rows">
          <For each={props.shares}>
            {(share) => (
              <li class="row">
                <span class="row-text">{sharedText(share.names)}</span>
                <Button
                  look="bare"
                  aria-label={`Discard ${sharedText(share.names)}`}
                  onClick={() => props.onDiscard(share.id)}
                >
                  Discard
                </Button>
                <Button
                  aria-label={`Preview ${sharedText(share.names)}`}
                  onClick={() => props.onOpen(share.id)}
                >
                  Preview
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** "capitals.apkg", "verbs.md and 2 more files". */
const sharedText = ([first = '', ...rest]: readonly string[]) =>
  rest.length === 0 ? first : `${first} and ${count(rest.length, 'more file')}`;
