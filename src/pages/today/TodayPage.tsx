import { Navigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { useCollection } from '../../store/reactive.tsx';
import { Today } from './Today.tsx';

/** The first screen of every day; the very first leads through the choices. */
export default function TodayPage() {
  const { collection, revision } = useCollection();
  const welcomed = () => (revision(), collection.settings.welcomed);
  return (
    <Show when={welcomed()} fallback={<Navigate href="/welcome" />}>
      <Today />
    </Show>
  );
}
