import { createMemo } from 'solid-js';
import { buttonsIn, correct, type ButtonGroup } from '../../core/stats/buttons.ts';
import { share } from '../../core/stats/retention.ts';
import { GroupedBars } from '../../ui/charts/GroupedBars.tsx';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Pending } from '../../ui/charts/Pending.tsx';
import { count, figure } from '../../ui/words.ts';
import { buttonsCaption } from './captions.ts';
import type { Stats } from './createStats.ts';
import { percent } from './words.ts';

const names: Record<ButtonGroup, string> = {
  learning: 'Learning',
  young: 'Young',
  mature: 'Mature',
  questions: 'Questions',
};

const buttons = [
  ['chart-again', 'Again'],
  ['chart-hard', 'Hard'],
  ['chart-good', 'Good'],
  ['chart-easy', 'Easy'],
] as const;

/** Which buttons were pressed, by how well a card was known. */
export function ButtonsPanel(props: { stats: Stats }) {
  const known = createMemo(() => {
    const figures = props.stats.figures.value();
    return figures && buttonsIn(figures, props.stats.back().from, props.stats.today());
  });
  const now = createMemo(() => {
    const figures = props.stats.figures.value();
    const today = props.stats.today();
    return figures && buttonsIn(figures, today, today);
  });
  /** Questions only where there are any. */
  const shown = createMemo(() =>
    (known() ?? []).filter((row) => row.group !== 'questions' || correct(row).asked > 0),
  );
  const caption = () =>
    known() && now() ? buttonsCaption(known()!, now()!, props.stats.range()) : '';
  const table = () => ({
    caption: 'Buttons pressed, by kind of card',
    head: ['Kind', ...buttons.map(([, name]) => name), 'All', 'Correct'],
    rows: shown().map((row) => [
      names[row.group],
      ...row.presses.map(figure),
      figure(correct(row).asked),
      percent(share(correct(row))),
    ]),
  });
  return (
    <Panel
      id="buttons"
      title="Answer buttons"
      caption={caption()}
      lines={2}
      table={known() ? table : undefined}
      note="As Anki's Answer Buttons: every grade counts. Learning is new, learning and relearning cards; young review cards had an interval under 21 days, mature ones of 21 or more. Correct is any button but Again. Questions are apart."
    >
      <Pending
        value={known()}
        failure={props.stats.figures.failure()}
        onRetry={props.stats.figures.retry}
        height={221}
      >
        {() => (
          <GroupedBars
            label={`Four bars for each kind of card. ${caption()}`}
            looks={buttons.map(([look]) => look)}
            groups={shown().map((row) => {
              const { asked } = correct(row);
              return {
                name: names[row.group],
                detail: asked > 0 ? percent(share(correct(row))) : '–',
                bars: row.presses.map((amount, at) => ({
                  amount,
                  text: `${names[row.group]}, ${buttons[at]![1]}: ${count(amount, 'time')}${
                    asked > 0 ? `, ${percent(amount / asked)}` : ''
                  }`,
                })),
              };
            })}
          />
        )}
      </Pending>
      <Key parts={buttons} />
    </Panel>
  );
}
