import type { StudyDay } from '../../core/model.ts';
import { Rise } from '../../ui/charts/Rise.tsx';
import { shortDate } from '../../ui/dates.ts';
import { count } from '../../ui/words.ts';
import type { Recall } from './createRecall.ts';
import { RecallPanel } from './RecallPanel.tsx';
import { readinessCaption, readinessTable } from './recallTexts.ts';
import { dayText, percent } from './words.ts';

/** How the share of cards that would be recalled has grown. */
export function ReadinessPanel(props: { recall: Recall; today: StudyDay }) {
  return (
    <RecallPanel
      id="readiness"
      title="Readiness"
      recall={props.recall}
      caption={({ readiness, material }) => readinessCaption(readiness, material)}
      any={({ readiness, material }) => material > 0 && readiness.some(({ known }) => known > 0)}
      table={({ readiness, material }) => readinessTable(readiness, material, props.today)}
      height={210}
      note="On each day the sum of the cards’ chances of recall, from the log as replayed with present weights, out of all cards that are here today: unseen ones count as not known, so new decks lower it for all days. A point a week; every second or third week where there are many."
    >
      {(figures) => (
        <Rise
          label={`A line over weeks. ${readinessCaption(figures().readiness, figures().material)}`}
          points={figures().readiness.map(({ day, known }) => ({
            label: day === props.today ? 'Today' : shortDate(day),
            share: known / figures().material,
            text: `${dayText(day, props.today)}: ${count(Math.round(known), 'card')} (${percent(known / figures().material)})`,
          }))}
        />
      )}
    </RecallPanel>
  );
}
