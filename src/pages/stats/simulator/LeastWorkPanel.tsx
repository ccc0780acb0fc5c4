import { Show } from 'solid-js';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/charts/Panel.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { percent } from '../words.ts';
import type { Simulator } from './createSimulator.ts';
import { leastCaption, leastTable } from './leastText.ts';

/** The desired retention with the least work for each card remembered. */
export function LeastWorkPanel(props: { simulator: Simulator }) {
  const { least, working, share } = props.simulator;
  const seeking = () => working() === 'leastWork';
  return (
    <Panel
      id="least-work"
      title="Which retention takes the least work?"
      caption={leastCaption(least(), props.simulator.aim())}
      lines={2}
      table={least() ? () => leastTable(least()!) : undefined}
      note="Every retention from 70 to 97 % is simulated with the days, new cards and limit chosen above. Compared are the minutes of all cards on all days over the cards remembered on the last day, as in fsrs-rs and Anki’s “minimum recommended retention”; neighbouring retentions are taken together against chance. An estimate, no better than the simulation: less work also means more forgetting, and there is no need to go below what feels right."
    >
      <div class="simulator-ways">
        <Button
          disabled={working() === 'simulation'}
          onClick={() => (seeking() ? props.simulator.cancel() : props.simulator.seek())}
        >
          {seeking() ? 'Cancel' : 'Find it'}
        </Button>
        <Show when={least()}>
          {(found) => (
            <Button onClick={() => props.simulator.set({ retention: found().best.retention })}>
              Choose {percent(found().best.retention)} above
            </Button>
          )}
        </Show>
      </div>
      <div class="simulator-state">
        <Show when={seeking()}>
          <Progress label="Retentions tried" done={Math.round(share() * 100)} total={100} />
        </Show>
        <p class="unseen" role="status">
          {least() && !seeking() ? leastCaption(least(), props.simulator.aim()) : ''}
        </p>
      </div>
    </Panel>
  );
}
