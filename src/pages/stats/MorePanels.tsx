import { AddedPanel } from './AddedPanel.tsx';
import { ButtonsPanel } from './ButtonsPanel.tsx';
import { CardPanels } from './CardPanels.tsx';
import type { Stats } from './createStats.ts';
import { HoursPanel } from './HoursPanel.tsx';
import { ReviewsPanel } from './ReviewsPanel.tsx';
import { StatesPanel } from './StatesPanel.tsx';
import { TrueRetentionPanel } from './TrueRetentionPanel.tsx';

/** The panels under "More"; each stands in `morePanels` too. */
export default function MorePanels(props: { stats: Stats }) {
  return (
    <div class="panels">
      <ReviewsPanel stats={props.stats} />
      <TrueRetentionPanel stats={props.stats} />
      <HoursPanel stats={props.stats} />
      <ButtonsPanel stats={props.stats} />
      <AddedPanel stats={props.stats} />
      <StatesPanel counts={props.stats.states()} />
      <CardPanels stats={props.stats} />
    </div>
  );
}
