import { createMemo } from 'solid-js';
import { hoursIn } from '../../core/stats/hours.ts';
import { share } from '../../core/stats/retention.ts';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Pending } from '../../ui/charts/Pending.tsx';
import { TwoPlots } from '../../ui/charts/TwoPlots.tsx';
import { count, figure } from '../../ui/words.ts';
import { hoursCaption } from './captions.ts';
import type { Stats } from './createStats.ts';
import { hourText, percent, plainRecall } from './words.ts';

/** When one answers, and how well, by the clock on the wall. */
export function HoursPanel(props: { stats: Stats }) {
  const hours = createMemo(() => {
    const figures = props.stats.figures.value();
    return figures && hoursIn(figures, props.stats.back().from, props.stats.today());
  });
  const now = createMemo(() => {
    const figures = props.stats.figures.value();
    const today = props.stats.today();
    return figures && hoursIn(figures, today, today);
  });
  /** Not from zero where all are high: the figures at the side say so. */
  const lowest = () =>
    Math.floor(Math.min(0.8, ...(hours() ?? []).flatMap((hour) => share(hour) ?? [])) * 5) / 5;
  const caption = () => {
    const [known, today] = [hours(), now()];
    return known && today ? hoursCaption(known, today, props.stats.range()) : '';
  };
  const table = () => ({
    caption: 'Answers by hour of the day',
    head: ['Hour', 'Answers', 'Not Again', 'Share'],
    rows: hours()!
      .map((hour, at) => [
        hourText(at),
        figure(hour.asked),
        figure(hour.recalled),
        percent(share(hour)),
      ])
      .filter((_, at) => hours()![at]!.asked > 0),
  });
  return (
    <Panel
      id="hours"
      title="Hours"
      caption={caption()}
      lines={2}
      table={hours() ? table : undefined}
      note="As Anki's Hourly Breakdown: every answer of a card, learning steps too, by the hour that the clock on the wall showed where it was given; any grade but Again counts as recalled. Interview questions are left out."
    >
      <Pending
        value={hours()}
        failure={props.stats.figures.failure()}
        onRetry={props.stats.figures.retry}
        height={261}
      >
        {(known) => (
          <TwoPlots
            label={`A bar and a dot for each hour. ${caption()}`}
            above={{ as: 'dots', from: lowest(), to: 1, format: percent }}
            look="chart-2"
            room={24}
            points={known().map((hour, at) => ({
              label: String(at),
              text:
                hour.asked === 0
                  ? `${hourText(at)}: no answers`
                  : `${hourText(at)}: ${count(hour.asked, 'answer')}, ${plainRecall(hour)} recalled (${percent(share(hour))})`,
              amount: hour.asked,
              above: share(hour),
            }))}
          />
        )}
      </Pending>
      <Key
        parts={[
          ['chart-2', 'Answers'],
          ['chart-1', 'Share recalled'],
        ]}
      />
    </Panel>
  );
}
