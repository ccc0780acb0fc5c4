import { createMemo, Show } from 'solid-js';
import type { Lane, StudyDay } from '../../core/model.ts';
import { dueIn, type DueDay } from '../../core/stats/due.ts';
import { spanAhead, type Range } from '../../core/stats/span.ts';
import { Figures } from '../../ui/charts/Figures.tsx';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { StackedBars } from '../../ui/charts/StackedBars.tsx';
import { count, figure } from '../../ui/words.ts';
import { binLabel, binText, unitNames } from './bins.ts';
import { dueCaption } from './captions.ts';
import { rate } from './words.ts';

const series = [
  ['chart-1', 'Cards'],
  ['chart-4', 'Waiting from earlier days'],
  ['chart-3', 'Questions'],
] as const;

interface Props {
  /** A row a day from today on. */
  rows: readonly DueDay[];
  load: Readonly<Record<Lane, number>>;
  range: Range;
  today: StudyDay;
}

/** What comes due from today on. */
export function DuePanel(props: Props) {
  const caption = () => dueCaption(props.rows);
  const last = () =>
    props.rows.findLast(({ cards, questions }) => cards + questions > 0)?.day ?? props.today;
  const span = createMemo(() => spanAhead(props.range, props.today, last()));
  const shown = createMemo(() => {
    const { unit, bins } = span();
    return dueIn(props.rows, bins).map((row, at) => ({
      ...row,
      name: binText(bins[at]!, unit, props.today),
      label: binLabel(bins[at]!, unit, props.today),
      days: bins[at]!.to - bins[at]!.from + 1,
    }));
  });
  const parts = ({ cards, waiting, questions }: DueDay) => [cards - waiting, waiting, questions];
  const any = (part: number) => shown().some((row) => parts(row)[part]! > 0);
  const used = () => series.filter((_, part) => part === 0 || any(part));
  const text = (row: DueDay & { name: string }) => {
    const waiting = row.waiting > 0 ? `, ${figure(row.waiting)} of them from earlier days` : '';
    const questions = row.questions > 0 ? `, ${count(row.questions, 'question')}` : '';
    return `${row.name}: ${count(row.cards, 'card')}${waiting}${questions}`;
  };
  const facts = () => {
    const days = shown().reduce((sum, row) => sum + row.days, 0);
    const cards = shown().reduce((sum, row) => sum + row.cards, 0);
    return [
      ['Backlog', figure(props.rows[0]!.waiting)],
      ['Tomorrow', figure(props.rows[1]!.cards)],
      ['Average a day', rate(cards / days)],
      ['Daily load', rate(props.load.cards)],
    ] as const;
  };
  const table = () => ({
    caption: `What is due from today on, by ${span().unit}`,
    head: [
      unitNames[span().unit],
      'Cards',
      ...(any(1) ? ['Waiting'] : []),
      ...(any(2) ? ['Questions'] : []),
    ],
    rows: shown().map((row) => [
      row.name,
      figure(row.cards),
      ...(any(1) ? [figure(row.waiting)] : []),
      ...(any(2) ? [figure(row.questions)] : []),
    ]),
  });
  return (
    <Panel
      id="due"
      title="Future due"
      caption={caption()}
      table={table}
      note="As things stand now: new cards and what will be forgotten come on top. As Anki's Future Due, with the backlog (cards that wait from earlier days) in today's bar; suspended cards are left out. Daily load is Anki's: the sum of 1 ÷ interval over review cards, so many a day in the long run if none were forgotten. Questions have their own day and are left out of the four figures."
    >
      <StackedBars
        label={`A bar for each ${span().unit}. ${caption()}`}
        series={series.map(([look]) => look)}
        bars={shown().map((row) => ({ label: row.label, text: text(row), parts: parts(row) }))}
      />
      <Show when={used().length > 1}>
        <Key parts={used()} />
      </Show>
      <Figures rows={facts()} />
    </Panel>
  );
}
