import type { Stats } from './createStats.ts';
import { StatesPanel } from './StatesPanel.tsx';

/** The panels under "More"; each stands in `morePanels` too. */
export default function MorePanels(props: { stats: Stats }) {
  return (
    <div class="panels">
      <StatesPanel counts={props.stats.states()} />
    </div>
  );
}
