import { A } from '@solidjs/router';
import { createEffect, createSignal, Show } from 'solid-js';
import { daysWithoutExport, FORTNIGHT } from '../../store/exported.ts';
import { useCollection } from '../../store/reactive.tsx';
import { count } from '../../ui/words.ts';

/** Asks, quietly, for a backup file where none has left this device for a fortnight. */
export function BackupLine() {
  const { collection, revision } = useCollection();
  const [days, setDays] = createSignal<number | null>(null);
  createEffect(() => {
    revision();
    // Where it cannot be told nothing is asked for.
    daysWithoutExport(collection).then(setDays, () => setDays(null));
  });
  return (
    <Show when={(days() ?? 0) >= FORTNIGHT}>
      <p class="quiet">
        No backup file for {count(days() ?? 0, 'day')}.{' '}
        <A href="/settings?set=export">Export one</A>
      </p>
    </Show>
  );
}
