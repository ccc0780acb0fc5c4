import { Show } from 'solid-js';
import type { RecallFigures } from '../../store/statsRecall.ts';
import { Figures } from '../../ui/charts/Figures.tsx';
import { RowBars } from '../../ui/charts/RowBars.tsx';
import { count } from '../../ui/words.ts';
import type { Recall } from './createRecall.ts';
import { RecallPanel } from './RecallPanel.tsx';
import { kindNames, timesCaption, timesTable } from './recallTexts.ts';
import { timeText } from './words.ts';

const cardsOf = ({ times }: RecallFigures) => times.filter(({ kind }) => kind !== 'question');
const questionOf = ({ times }: RecallFigures) => times.find(({ kind }) => kind === 'question');

/** How long an answer takes, by kind of card. */
export function TimesPanel(props: { recall: Recall }) {
  return (
    <RecallPanel
      id="times"
      title="Time per card"
      recall={props.recall}
      caption={({ times }) => timesCaption(times)}
      any={({ times }) => times.length > 0}
      table={({ times }) => timesTable(times)}
      height={160}
      note="From the question to the grade, as it was taken. The median is the time that half of the answers did not exceed: a card left open overnight weighs on the mean alone. Interview questions take minutes and stand by themselves. Imported reviews without a time are left out."
    >
      {(figures) => (
        <>
          <Show when={cardsOf(figures()).length > 0}>
            <RowBars
              label={`Bars of the median by kind of card. ${timesCaption(figures().times)}`}
              rows={cardsOf(figures()).map(({ kind, median, mean }) => ({
                name: kindNames[kind],
                amount: median,
                detail: `mean ${timeText(mean)}`,
                look: 'chart-1',
              }))}
              format={timeText}
            />
          </Show>
          <Show when={questionOf(figures())}>
            {(question) => (
              <Figures
                rows={[
                  ['A question', timeText(question().median)],
                  ['Its mean', timeText(question().mean)],
                  ['Answered', count(question().answers, 'time')],
                ]}
              />
            )}
          </Show>
        </>
      )}
    </RecallPanel>
  );
}
