import { createMemo, createSignal } from 'solid-js';
import { retentionByDay, type RetentionRow } from '../../core/stats/retention.ts';
import type { StudyDay } from '../../core/model.ts';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Pending } from '../../ui/charts/Pending.tsx';
import { Shares } from '../../ui/charts/Shares.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { retentionCaption } from './captions.ts';
import type { Stats } from './createStats.ts';
import { places, retentionPoints, retentionTable, type Span } from './retentionPoints.ts';
import { percent } from './words.ts';

interface Props {
  figures: Stats['figures'];
  today: StudyDay;
  /** Desired retention. */
  aim: number;
}

/** The share of review cards recalled, by day and by month. */
export function RetentionPanel(props: Props) {
  const [span, setSpan] = createSignal<Span>('days');
  const days = createMemo((): readonly RetentionRow[] | null => {
    const figures = props.figures.value();
    return figures && retentionByDay(figures);
  });
  const shown = createMemo(() => places(days() ?? [], span(), props.today));
  const points = createMemo(() => retentionPoints(shown(), days() ?? [], span()));
  const caption = () => {
    const known = days();
    return known ? retentionCaption(known, props.today, props.aim) : '';
  };
  return (
    <Panel
      title="Retention"
      caption={caption()}
      lines={2}
      table={days() ? () => retentionTable(shown(), span()) : undefined}
      tools={
        <Segmented
          label="Retention by"
          options={[
            { value: 'days', label: '30 days' },
            { value: 'months', label: '12 months' },
          ]}
          value={span()}
          onChange={setSpan}
        />
      }
      note="As Anki's true retention: review cards, not learning steps, by the first review of a card on a day; any grade but Again is recalled. Young cards had an interval under 21 days, mature ones of 21 or more. Interview questions aim at another retention and count by themselves."
    >
      <Pending
        value={days()}
        failure={props.figures.failure()}
        onRetry={props.figures.retry}
        height={210}
      >
        {() => (
          <Shares
            label={`A dot for each ${span() === 'days' ? 'day' : 'month'} with reviews. ${caption()}`}
            points={points()}
            aim={props.aim}
          />
        )}
      </Pending>
      <Key
        parts={[
          ['chart-1', `A ${span() === 'days' ? 'day' : 'month'}; the more reviews, the larger`],
          ...(span() === 'days' ? [['chart-line', 'Seven days together'] as const] : []),
          ['chart-aim', `Aim: ${percent(props.aim)}`],
        ]}
      />
    </Panel>
  );
}
