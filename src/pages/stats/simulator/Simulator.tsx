import { createMemo, createSignal, Show } from 'solid-js';
import { Button } from '../../../ui/Button.tsx';
import { Overlay } from '../../../ui/charts/Overlay.tsx';
import { Panel } from '../../../ui/charts/Panel.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { createSimulator } from './createSimulator.ts';
import { Fields } from './Fields.tsx';
import { LeastWorkPanel } from './LeastWorkPanel.tsx';
import { RunList } from './RunList.tsx';
import { binsOf, binText, caption, tableOf, units, type Measure } from './runs.ts';
import './simulator.css';

/** Tries out what other choices would come to; nothing of it is saved. */
export default function Simulator() {
  const simulator = createSimulator();
  const [measure, setMeasure] = createSignal<Measure>('reviews');
  const { runs, working } = simulator;
  const bins = createMemo(() => binsOf(runs(), measure(), simulator.today()));
  return (
    <div class="simulator-panels">
      <Panel
        id="simulator"
        title="Simulator"
        caption={
          simulator.any()
            ? caption(runs())
            : 'There are no cards yet to simulate: add a deck first.'
        }
        lines={2}
        table={runs().length > 0 ? () => tableOf(runs(), measure(), simulator.today()) : undefined}
        note="Every card is followed day by day: recalled or not by FSRS’s odds, answered with the buttons and times of your last year of study where there are enough of them, else with usual ones, and spread as your presets say. Decks that are off bring nothing new; reviews over the limit wait, the longest due first; interview questions keep their own limits and count in the minutes. The luck is the same in every run. Buried siblings and an interview date are not looked at."
      >
        <Show when={simulator.any()}>
          <form
            class="simulator"
            onSubmit={(event) => {
              event.preventDefault();
              if (working() === null && !simulator.full()) simulator.run();
            }}
          >
            <Fields simulator={simulator} />
            <div class="simulator-ways">
              <Button
                look={working() === 'simulation' ? 'plain' : 'primary'}
                disabled={working() === 'leastWork' || simulator.full()}
                onClick={() => (working() === 'simulation' ? simulator.cancel() : simulator.run())}
              >
                {working() === 'simulation' ? 'Cancel' : 'Simulate'}
              </Button>
            </div>
            <div class="simulator-state">
              <Show when={working() === 'simulation'}>
                <Progress
                  label="Simulated"
                  done={Math.round(simulator.share() * 100)}
                  total={100}
                />
              </Show>
              <p class="quiet" role="status">
                {simulator.full()
                  ? 'Four runs are drawn: remove one to try another.'
                  : simulator.said()}
              </p>
              <Show when={simulator.failure()}>
                {(why) => <p role="alert">It could not be worked out: {why()}</p>}
              </Show>
            </div>
          </form>
          <Show when={runs().length > 0}>
            <Segmented
              label="Runs by"
              options={[
                { value: 'reviews', label: 'Reviews' },
                { value: 'minutes', label: 'Minutes' },
                { value: 'memorised', label: 'Remembered' },
              ]}
              value={measure()}
              onChange={setMeasure}
            />
            <p class="quiet simulator-unit">{units[measure()]}</p>
            <Overlay
              label={`A line for each run: ${units[measure()]}. ${caption(runs())}`}
              points={bins().map((bin) => ({
                label: bin.label,
                text: binText(bin, runs(), measure()),
              }))}
              lines={runs().map(({ look }, at) => ({
                look: `chart-run-${look}`,
                values: bins().map(({ values }) => values[at] ?? null),
              }))}
            />
            <RunList runs={runs()} onRemove={simulator.remove} />
          </Show>
        </Show>
      </Panel>
      <Show when={simulator.any()}>
        <LeastWorkPanel simulator={simulator} />
      </Show>
    </div>
  );
}
