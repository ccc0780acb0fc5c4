import { cardStates, type CardState } from '../../core/stats/states.ts';
import { Panel } from '../../ui/charts/Panel.tsx';
import { RowBars } from '../../ui/charts/RowBars.tsx';
import { figure } from '../../ui/words.ts';
import { statesCaption } from './captions.ts';
import { percent, stateNames } from './words.ts';

const looks: Record<CardState, string> = {
  new: 'chart-4',
  learning: 'chart-easy',
  relearning: 'chart-again',
  young: 'chart-2',
  mature: 'chart-1',
  buried: 'chart-4',
  suspended: 'chart-4',
  retired: 'chart-4',
};

/** Shown only where there are any. */
const rare: readonly CardState[] = ['buried', 'suspended', 'retired'];

/** How many cards are how well known. */
export function StatesPanel(props: { counts: Readonly<Record<CardState, number>> }) {
  const caption = () => statesCaption(props.counts);
  const all = () => cardStates.reduce((sum, state) => sum + props.counts[state], 0);
  const shown = () =>
    cardStates.filter((state) => props.counts[state] > 0 || !rare.includes(state));
  const part = (state: CardState) => {
    const share = all() > 0 ? props.counts[state] / all() : null;
    return share && share < 0.005 ? 'under 1\u00A0%' : percent(share);
  };
  const table = () => ({
    caption: 'Cards by state',
    head: ['State', 'Cards', 'Share'],
    rows: shown().map((state) => [stateNames[state], figure(props.counts[state]), part(state)]),
  });
  return (
    <Panel
      id="states"
      title="Cards by state"
      caption={caption()}
      table={table}
      note="As Anki's card counts: young cards have an interval under 21 days, mature ones of 21 or more. Reverse cards count too. Left out is what its deck no longer holds: kept, but not asked."
    >
      <RowBars
        label={`Bars by state. ${caption()}`}
        rows={shown().map((state) => ({
          name: stateNames[state],
          amount: props.counts[state],
          look: looks[state],
          detail: props.counts[state] > 0 ? part(state) : '',
        }))}
      />
    </Panel>
  );
}
