import type { StudyDay } from '../../core/model.ts';
import { Bars } from '../../ui/Bars.tsx';
import { dayName, shortDayName } from '../../ui/dates.ts';
import { count } from '../../ui/words.ts';

/** Answers given on each of the last seven days, today last. */
export function Week(props: { today: StudyDay; done: readonly number[] }) {
  const bars = () =>
    props.done.map((amount, index) => {
      const day = props.today - props.done.length + 1 + index;
      const today = day === props.today;
      return { amount, label: shortDayName(day), name: today ? 'Today' : dayName(day) };
    });
  const total = () => props.done.reduce((sum, amount) => sum + amount, 0);
  return (
    <Bars
      caption={`Last seven days: ${count(total(), 'answer')}`}
      bars={bars()}
      unit="answer"
      current={props.done.length - 1}
    />
  );
}
