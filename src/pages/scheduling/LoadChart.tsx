import type { StudyDay } from '../../core/model.ts';
import { BeforeAfter } from '../../ui/charts/BeforeAfter.tsx';
import { Key } from '../../ui/charts/Key.tsx';
import { shortDate } from '../../ui/dates.ts';
import { loadDay } from './loadText.ts';

interface Props {
  /** What it comes to, in a sentence. */
  text: string;
  /** The first day of the figures. */
  from: StudyDay;
  today: StudyDay;
  before: readonly number[];
  after: readonly number[];
}

/** Cards a day as they are and as they would be. */
export function LoadChart(props: Props) {
  return (
    <div class="load-chart">
      <BeforeAfter
        label={`A bar for each day. ${props.text}`}
        days={props.after.map((after, at) => {
          const day = props.from + at;
          const before = props.before[at] ?? 0;
          const label = day === props.today ? 'Today' : shortDate(day);
          return { label, text: loadDay(day, props.today, before, after), before, after };
        })}
      />
      <Key
        parts={[
          ['chart-1', 'As chosen'],
          ['chart-before', 'As it is'],
        ]}
      />
    </div>
  );
}
