import { createSignal, Show } from 'solid-js';
import { Again, Easy, Good, Hard, type Rating } from '../../core/model.ts';
import type { RecallFigures } from '../../store/statsRecall.ts';
import { Forgetting } from '../../ui/charts/Forgetting.tsx';
import { Key } from '../../ui/charts/Key.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Recall } from './createRecall.ts';
import { RecallPanel } from './RecallPanel.tsx';
import {
  forgettingCaption,
  forgettingPoints,
  forgettingTable,
  ratingNames,
} from './recallTexts.ts';

const ratings = [Again, Hard, Good, Easy] as const;

/** How first grades were forgotten, against the curve that FSRS expects. */
export function ForgettingPanel(props: { recall: Recall }) {
  const [chosen, setChosen] = createSignal<Rating | null>(null);
  const asked = (figures: RecallFigures, rating: Rating) =>
    figures.curves[rating].points.reduce((sum, point) => sum + point.asked, 0);
  /** Until one is chosen, that of most cards. */
  const first = (figures: RecallFigures): Rating =>
    chosen() ??
    ratings.toSorted((a, b) => asked(figures, b) - asked(figures, a) || (a === Good ? -1 : 1))[0]!;
  /** None of the figures is there while others are read. */
  const shown = () => {
    const figures = props.recall.value();
    return figures ? first(figures) : (chosen() ?? Good);
  };
  const caption = (figures: RecallFigures) =>
    forgettingCaption(figures.curves[first(figures)], first(figures));
  return (
    <RecallPanel
      id="forgetting"
      title="Forgetting curves"
      recall={props.recall}
      caption={caption}
      any={(figures) => ratings.some((rating) => asked(figures, rating) > 0)}
      tools={
        <Segmented
          label="First grade"
          options={ratings.map((rating) => ({ value: `${rating}`, label: ratingNames[rating] }))}
          value={`${shown()}`}
          onChange={(rating) => setChosen(Number(rating) as Rating)}
        />
      }
      table={(figures) => forgettingTable(figures.curves[first(figures)], first(figures))}
      height={255}
      note="Cards by their very first grade: whether they were recalled when first asked on a later day, and after how many days. FSRS’s curve is the mean over the same cards, from the memory with which each left its first day. Interview questions are left out. FSRS’s first four weights rest on this."
    >
      {(figures) => (
        <Show when={asked(figures(), first(figures())) > 0}>
          <Forgetting
            label={`Dots for recall by days since the first grade, with FSRS’s curve. ${caption(figures())}`}
            points={forgettingPoints(figures().curves[first(figures())])}
            curve={figures().curves[first(figures())].curve}
          />
          <Key
            parts={[
              ['chart-1', 'Recalled after so many days; the more cards, the larger'],
              ['chart-before', 'FSRS’s curve'],
            ]}
          />
        </Show>
      )}
    </RecallPanel>
  );
}
