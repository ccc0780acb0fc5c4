import { createSignal, Show } from 'solid-js';
import type { Lane } from '../../core/model.ts';
import type { RecallFigures } from '../../store/statsRecall.ts';
import { Diagonal } from '../../ui/charts/Diagonal.tsx';
import { Figures } from '../../ui/charts/Figures.tsx';
import { Key } from '../../ui/charts/Key.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Recall } from './createRecall.ts';
import { RecallPanel } from './RecallPanel.tsx';
import {
  calibrationCaption,
  calibrationPoints,
  calibrationTable,
  fitFigures,
} from './recallTexts.ts';

const lanes: { value: Lane; label: string }[] = [
  { value: 'cards', label: 'Cards' },
  { value: 'questions', label: 'Questions' },
];
const words: Record<Lane, [one: string, many: string]> = {
  cards: ['review', 'reviews'],
  questions: ['answer to a question', 'answers to questions'],
};

/** Whether what FSRS foresaw is what came. */
export function CalibrationPanel(props: { recall: Recall }) {
  const [chosen, setChosen] = createSignal<Lane>('cards');
  /** Both are offered only where both are there. */
  const both = ({ calibration }: RecallFigures) =>
    calibration.cards.reviews > 0 && calibration.questions.reviews > 0;
  const lane = (figures: RecallFigures): Lane => {
    if (both(figures)) return chosen();
    return figures.calibration.questions.reviews > 0 ? 'questions' : 'cards';
  };
  const found = (figures: RecallFigures) => figures.calibration[lane(figures)];
  const caption = (figures: RecallFigures) =>
    calibrationCaption(found(figures), ...words[lane(figures)]);
  const offered = () => {
    const figures = props.recall.value();
    return figures !== null && both(figures);
  };
  return (
    <RecallPanel
      id="calibration"
      title="Foreseen and true recall"
      recall={props.recall}
      caption={caption}
      any={(figures) => found(figures).reviews > 0}
      tools={
        <Show when={offered()}>
          <Segmented
            label="Foreseen and true recall of"
            options={lanes}
            value={chosen()}
            onChange={setChosen}
          />
        </Show>
      }
      table={(figures) => calibrationTable(found(figures))}
      height={390}
      note="Each card’s log is replayed with its preset’s present weights; what was foreseen is the chance of recall just before a review. Counted are reviews at least a day after the last. RMSE(bins) and log loss are those of srs-benchmark: the lower, the better the weights fit. RMSE(bins) compares reviews that are alike in days, number and lapses."
    >
      {(figures) => (
        <>
          <Diagonal
            label={`A dot for reviews of like chance, true recall over foreseen. ${caption(figures())}`}
            points={calibrationPoints(found(figures()))}
          />
          <Key
            parts={[
              ['chart-1', 'True recall; the more reviews, the larger'],
              ['chart-aim', 'As foreseen'],
            ]}
          />
          <Figures rows={fitFigures(found(figures()))} />
        </>
      )}
    </RecallPanel>
  );
}
