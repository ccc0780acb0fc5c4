import { createMemo } from 'solid-js';
import { retentionByDay, type RetentionRow } from '../../core/stats/retention.ts';
import type { Span } from '../../core/stats/span.ts';
import type { StudyDay } from '../../core/model.ts';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Pending } from '../../ui/charts/Pending.tsx';
import { Shares } from '../../ui/charts/Shares.tsx';
import { retentionCaption, type Reach } from './captions.ts';
import type { Stats } from './createStats.ts';
import { places, retentionPoints, retentionTable } from './retentionPoints.ts';
import { percent } from './words.ts';

interface Props {
  figures: Stats['figures'];
  span: Span;
  reach: Reach;
  today: StudyDay;
  /** Desired retention. */
  aim: number;
}

/** The share of review cards recalled, over time. */
export function RetentionPanel(props: Props) {
  const days = createMemo((): readonly RetentionRow[] | null => {
    const figures = props.figures.value();
    return figures && retentionByDay(figures);
  });
  const shown = createMemo(() => places(days() ?? [], props.span, props.today));
  const points = createMemo(() => retentionPoints(shown(), days() ?? [], props.span));
  const caption = () => {
    const known = days();
    return known ? retentionCaption(known, props.today, props.aim, props.reach) : '';
  };
  return (
    <Panel
      id="retention"
      title="Retention"
      caption={caption()}
      lines={2}
      table={days() ? () => retentionTable(shown(), props.span) : undefined}
      note="As Anki's true retention: review cards, not learning steps, by the first review of a card on a day; any grade but Again is recalled. Young cards had an interval under 21 days, mature ones of 21 or more. Interview questions aim at another retention and count by themselves. The shaded band is where the line's true value lies with 95 % confidence (Wilson's score interval): wide where few reviews stand behind it."
    >
      <Pending
        value={days()}
        failure={props.figures.failure()}
        onRetry={props.figures.retry}
        height={210}
      >
        {() => (
          <Shares
            label={`A dot for each ${props.span.unit} with reviews. ${caption()}`}
            points={points()}
            aim={props.aim}
          />
        )}
      </Pending>
      <Key
        parts={[
          ['chart-1', `A ${props.span.unit}; the more reviews, the larger`],
          ...(props.span.unit === 'day' ? [['chart-line', 'Seven days together'] as const] : []),
          ['chart-band', '95\u00A0% sure'],
          ['chart-aim', `Aim: ${percent(props.aim)}`],
        ]}
      />
    </Panel>
  );
}
