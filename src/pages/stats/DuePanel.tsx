import { Show } from 'solid-js';
import type { StudyDay } from '../../core/model.ts';
import type { DueDay } from '../../core/stats/due.ts';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { StackedBars } from '../../ui/charts/StackedBars.tsx';
import { shortDate } from '../../ui/dates.ts';
import { count, figure } from '../../ui/words.ts';
import { dueCaption } from './captions.ts';
import { dayText } from './words.ts';

const series = [
  ['chart-1', 'Cards'],
  ['chart-4', 'Waiting from earlier days'],
  ['chart-3', 'Questions'],
] as const;

interface Props {
  rows: readonly DueDay[];
  today: StudyDay;
}

/** What comes due on each of the next days. */
export function DuePanel(props: Props) {
  const caption = () => dueCaption(props.rows);
  const parts = ({ cards, waiting, questions }: DueDay) => [cards - waiting, waiting, questions];
  const any = (part: number) => props.rows.some((row) => parts(row)[part]! > 0);
  const used = () => series.filter((_, part) => part === 0 || any(part));
  const text = (row: DueDay) => {
    const waiting = row.waiting > 0 ? `, ${figure(row.waiting)} of them from earlier days` : '';
    const questions = row.questions > 0 ? `, ${count(row.questions, 'question')}` : '';
    return `${dayText(row.day, props.today)}: ${count(row.cards, 'card')}${waiting}${questions}`;
  };
  const table = () => ({
    caption: 'What is due today and on each of the next 30 days',
    head: ['Day', 'Cards', ...(any(1) ? ['Waiting'] : []), ...(any(2) ? ['Questions'] : [])],
    rows: props.rows.map((row) => [
      dayText(row.day, props.today),
      figure(row.cards),
      ...(any(1) ? [figure(row.waiting)] : []),
      ...(any(2) ? [figure(row.questions)] : []),
    ]),
  });
  return (
    <Panel
      title="Future due"
      caption={caption()}
      table={table}
      note="As things stand now: new cards and what will be forgotten come on top. As Anki counts it, with the backlog in today's bar; suspended cards are left out."
    >
      <StackedBars
        label={`A bar for each day. ${caption()}`}
        series={series.map(([look]) => look)}
        bars={props.rows.map((row) => ({
          label: row.day === props.today ? 'Today' : shortDate(row.day),
          text: text(row),
          parts: parts(row),
        }))}
      />
      <Show when={used().length > 1}>
        <Key parts={used()} />
      </Show>
    </Panel>
  );
}
