import { createSignal, onCleanup } from 'solid-js';
import { spoken } from '../../ui/duration.ts';
import { Said } from '../../ui/Said.tsx';

/** Nothing can be asked at the moment, but soon. */
export default function Waiting(props: { until: number }) {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), 10_000);
  onCleanup(() => clearInterval(timer));
  return (
    <Said title={`Next card in ${spoken((props.until - now()) / 1000)}`}>
      <p>Everything else is done. It comes by itself if you stay.</p>
    </Said>
  );
}
