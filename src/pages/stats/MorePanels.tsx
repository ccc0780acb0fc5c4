import { createSignal, onCleanup, Show } from 'solid-js';
import { AddedPanel } from './AddedPanel.tsx';
import { ButtonsPanel } from './ButtonsPanel.tsx';
import { CardPanels } from './CardPanels.tsx';
import type { Stats } from './createStats.ts';
import { HoursPanel } from './HoursPanel.tsx';
import { ReviewsPanel } from './ReviewsPanel.tsx';
import { StatesPanel } from './StatesPanel.tsx';
import { TrueRetentionPanel } from './TrueRetentionPanel.tsx';

/** The panels under "More"; each stands in `morePanels` too. Made in two frames, so that neither is long. */
export default function MorePanels(props: { stats: Stats }) {
  const [all, setAll] = createSignal(false);
  const frame = requestAnimationFrame(() => setAll(true));
  onCleanup(() => cancelAnimationFrame(frame));
  return (
    <div class="panels">
      <ReviewsPanel stats={props.stats} />
      <TrueRetentionPanel stats={props.stats} />
      <HoursPanel stats={props.stats} />
      <ButtonsPanel stats={props.stats} />
      <AddedPanel stats={props.stats} />
      <StatesPanel counts={props.stats.states()} />
      <Show when={all()}>
        <CardPanels stats={props.stats} />
      </Show>
    </div>
  );
}
