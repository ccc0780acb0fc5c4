import { createResource, For, Show } from 'solid-js';
import { type Collection } from '../../store/collection.ts';
import { listSnapshots, openSnapshot, type Snapshot } from '../../store/snapshots.ts';
import { timeOfDay } from '../../ui/dates.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { size } from '../../ui/words.ts';
import type { Source } from './createRestore.ts';

interface Props {
  open: boolean;
  collection: Collection;
  onClose: () => void;
  onChoose: (open: () => Promise<Source>) => void;
}

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

const reasons: Record<Snapshot['reason'], string> = {
  daily: 'Made by itself',
  before: 'Made before a restore',
};

/** What this device has kept by itself. */
export function SnapshotsSheet(props: Props) {
  return (
    <Sheet open={props.open} title="Snapshots" onClose={() => props.onClose()}>
      <SnapshotList {...props} />
    </Sheet>
  );
}

function SnapshotList(props: Props) {
  const [found] = createResource(() => listSnapshots(props.collection).catch(() => null));
  const source = async (name: string): Promise<Source> => ({
    file: await openSnapshot(props.collection, name),
    from: 'snapshot',
  });
  return (
    <div class="backup">
      <p class="quiet">
        One a day, the last seven, on this device only. They go with the browser’s data: export a
        backup to be safe from that.
      </p>
      <Show when={found.latest !== null} fallback={<p>The snapshots could not be read.</p>}>
        <ul class="rows">
          <For
            each={found.latest ?? []}
            fallback={
              <li class="quiet">
                {found.loading ? '' : 'None yet: the first comes after your first reviews.'}
              </li>
            }
          >
            {({ name, made, reason, size: bytes }) => (
              <li>
                <ListRow
                  title={`${day.format(made)}, ${timeOfDay(made)}`}
                  detail={reasons[reason]}
                  value={size(bytes)}
                  onClick={() => props.onChoose(() => source(name))}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
