import { createMemo } from 'solid-js';
import { allCards, retentionByDay, share } from '../../core/stats/retention.ts';
import { periods, truePeriods, type Period } from '../../core/stats/truePeriods.ts';
import { DataTable } from '../../ui/charts/DataTable.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Pending } from '../../ui/charts/Pending.tsx';
import { trueCaption } from './captions.ts';
import type { Stats } from './createStats.ts';
import { percent, plainRecall } from './words.ts';

const names: Record<Period, string> = {
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last week',
  month: 'Last month',
  year: 'Last year',
  all: 'All time',
};

/** Recall over Anki's six periods, of young and mature cards. */
export function TrueRetentionPanel(props: { stats: Stats }) {
  const rows = createMemo(() => {
    const figures = props.stats.figures.value();
    return figures && truePeriods(retentionByDay(figures), props.stats.today());
  });
  const caption = () => {
    const known = rows();
    return known ? trueCaption(known) : '';
  };
  return (
    <Panel
      id="true-retention"
      title="True retention"
      caption={caption()}
      lines={2}
      table={
        rows()
          ? () => ({
              caption: 'Review cards recalled, of those asked',
              head: ['Period', 'Young', 'Mature', 'All cards', 'Questions'],
              rows: periods.map((period) => {
                const row = rows()![period];
                const groups = [row.young, row.mature, allCards(row), row.questions];
                return [names[period], ...groups.map(plainRecall)];
              }),
            })
          : undefined
      }
      note="As Anki's True Retention table: review cards only, each by its first review of a day; Hard, Good and Easy are recalled. A week is the last seven days, a month the last 30, a year the last 365, today among them. Young cards had an interval under 21 days."
    >
      <Pending
        value={rows()}
        failure={props.stats.figures.failure()}
        onRetry={props.stats.figures.retry}
        height={268}
      >
        {(known) => (
          <DataTable
            caption="Share of review cards recalled"
            head={['Period', 'Young', 'Mature', 'All']}
            rows={periods.map((period) => {
              const row = known()[period];
              const groups = [row.young, row.mature, allCards(row)];
              return [names[period], ...groups.map((group) => percent(share(group)))];
            })}
          />
        )}
      </Pending>
    </Panel>
  );
}
