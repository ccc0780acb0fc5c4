import { Show } from 'solid-js';
import { ListRow } from '../../ui/ListRow.tsx';
import { showToast } from '../../ui/toasts.ts';
import { size } from '../../ui/words.ts';
import { createStorage } from './createStorage.ts';
import { Group } from './Group.tsx';
import { KeptRow } from './KeptRow.tsx';

interface Props {
  onExportLog: () => void;
  onErase: () => void;
}

/** How much room the cards take, and whether the browser has promised to keep them. */
export function StorageGroup(props: Props) {
  const storage = createStorage();
  const used = () => {
    const info = storage.info();
    if (!info) return '';
    return info.usage === null ? 'Not told' : size(info.usage);
  };

  async function keep() {
    const granted = await storage.keep();
    showToast({
      text: granted
        ? 'The browser keeps your cards until you delete them.'
        : 'The browser did not agree. It may once Engram is installed.',
    });
  }

  return (
    <Group title="Storage">
      <Show
        when={!storage.failed()}
        fallback={
          <li>
            <ListRow
              title="Storage could not be read"
              detail="Your cards are not touched by this."
              value="Try again"
              onClick={storage.read}
            />
          </li>
        }
      >
        <li>
          <ListRow title="Used on this device" value={used()} />
        </li>
        <li>
          <KeptRow persisted={storage.info()?.persisted ?? null} onKeep={() => void keep()} />
        </li>
      </Show>
      <li>
        <ListRow
          title="Export the review log"
          detail="A table of every review, for analysis"
          onClick={() => props.onExportLog()}
        />
      </li>
      <li>
        <ListRow title="Delete everything" danger onClick={() => props.onErase()} />
      </li>
    </Group>
  );
}
