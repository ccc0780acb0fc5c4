import {
  countUnseen,
  difficultiesOf,
  intervalsOf,
  recallsOf,
  stabilitiesOf,
  weightsBy,
} from '../../core/stats/cardValues.ts';
import { useCollection } from '../../store/reactive.tsx';
import { CalibrationPanel } from './CalibrationPanel.tsx';
import { ConfidencePanel } from './ConfidencePanel.tsx';
import { createRecall } from './createRecall.ts';
import type { Stats } from './createStats.ts';
import { DaysPanel } from './DaysPanel.tsx';
import { DifficultyPanel } from './DifficultyPanel.tsx';
import { ForgettingPanel } from './ForgettingPanel.tsx';
import { HardestPanel } from './HardestPanel.tsx';
import { ReadinessPanel } from './ReadinessPanel.tsx';
import { RetrievabilityPanel } from './RetrievabilityPanel.tsx';
import { TimesPanel } from './TimesPanel.tsx';

/** The panels made from cards as they stand, and from single reviews of the log. */
export function CardPanels(props: { stats: Stats }) {
  const { collection, revision } = useCollection();
  const recall = createRecall(props.stats);
  /** The columns as they are now: whoever reads them reads them anew after a change. */
  const columns = () => (revision(), collection.columns);
  const cards = () => props.stats.cards();
  /** Nothing is said of cards before it is known which they are. */
  const known = (values: () => Float64Array) => () => (props.stats.searching() ? null : values());
  return (
    <>
      <DaysPanel
        id="intervals"
        title="Intervals"
        values={known(() => intervalsOf(columns(), cards()))}
        of={{ card: 'review card', value: 'an interval' }}
        whole
        note="Days from the last grade to the day a review card is due, as Anki’s review intervals. New cards and those in steps have none. Interview questions and suspended cards count too. 50 and 95 % leave out the longest."
      />
      <DaysPanel
        id="stability"
        title="Stability"
        values={known(() => stabilitiesOf(columns(), cards()))}
        of={{ card: 'card', value: 'a stability' }}
        note="FSRS’s stability: days after a grade until the chance of recall has fallen to 90 %, as Anki’s card stability. Every card seen counts once, interview questions and suspended cards too. 50 and 95 % leave out the longest."
      />
      <DifficultyPanel values={known(() => difficultiesOf(columns(), cards()))} />
      <RetrievabilityPanel
        values={known(() => {
          const weightsOf = weightsBy(columns(), collection);
          return recallsOf(columns(), cards(), props.stats.today(), weightsOf);
        })}
        unseen={() => countUnseen(columns(), cards(), collection.decks)}
      />
      <ReadinessPanel recall={recall} today={props.stats.today()} />
      <CalibrationPanel recall={recall} />
      <ForgettingPanel recall={recall} />
      <ConfidencePanel recall={recall} />
      <TimesPanel recall={recall} />
      <HardestPanel stats={props.stats} recall={recall} />
    </>
  );
}
