import { figure } from '../../ui/words.ts';
import { RowBars } from '../../ui/charts/RowBars.tsx';
import type { Recall } from './createRecall.ts';
import { RecallPanel } from './RecallPanel.tsx';
import { confidenceCaption, confidenceRows } from './recallTexts.ts';

/** How often being sure was right, and being unsure was wrong. */
export function ConfidencePanel(props: { recall: Recall }) {
  return (
    <RecallPanel
      id="confidence"
      title="Sure or unsure"
      recall={props.recall}
      caption={({ confidence }) => confidenceCaption(confidence)}
      any={({ confidence: { sure, unsure } }) => sure.answers + unsure.answers > 0}
      table={({ confidence }) => ({
        caption: 'Answers by what was said before and what came',
        head: ['Said and came', 'Answers', 'Share'],
        rows: confidenceRows(confidence).map(({ name, amount, detail }) => [
          name,
          figure(amount),
          detail || '–',
        ]),
      })}
      height={128}
      note="Of answers before which it was said. Wrong is Again, right any other grade. Sure and wrong is what is worth a second look: nothing warns of it but this."
    >
      {(figures) => (
        <RowBars
          label={`Bars by what was said and what came. ${confidenceCaption(figures().confidence)}`}
          rows={confidenceRows(figures().confidence)}
        />
      )}
    </RecallPanel>
  );
}
