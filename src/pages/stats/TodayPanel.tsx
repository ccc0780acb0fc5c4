import type { Answers } from '../../core/stats/answers.ts';
import { Panel } from '../../ui/charts/Panel.tsx';
import { RowBars } from '../../ui/charts/RowBars.tsx';
import { figure } from '../../ui/words.ts';
import { todayCaption } from './captions.ts';
import { answerNames, timeText } from './words.ts';

/** Which bar is whose, here and on every later day. */
const looks: Record<Answers['kind'], string> = {
  new: 'chart-4',
  learning: 'chart-easy',
  review: 'chart-1',
  relearning: 'chart-again',
  question: 'chart-3',
};

/** What was answered today, by kind of card. */
export function TodayPanel(props: { answers: readonly Answers[] }) {
  const caption = () => todayCaption(props.answers);
  const table = () => ({
    caption: 'Answers given today, by kind of card',
    head: ['Kind', 'Answers', 'Again', 'Time'],
    rows: props.answers.map(({ kind, count, again, taken }) => [
      answerNames[kind],
      figure(count),
      figure(again),
      timeText(taken),
    ]),
  });
  return (
    <Panel
      id="today"
      title="Today"
      caption={caption()}
      table={table}
      note="Every grade given since the day began counts, also a second one of the same card. New and learning are what Anki calls learn."
    >
      <RowBars
        label={`Bars by kind of card. ${caption()}`}
        rows={props.answers.map(({ kind, count: amount, again }) => ({
          name: answerNames[kind],
          amount,
          look: looks[kind],
          detail: again > 0 ? `${figure(again)} Again` : '',
        }))}
      />
    </Panel>
  );
}
