import { DataTable } from '../../ui/charts/DataTable.tsx';
import { short } from '../../ui/duration.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectRow } from '../../ui/SelectRow.tsx';
import type { Playing } from './createPlay.ts';
import { daysText, intervalOf } from './play.ts';

const names = ['Again', 'Hard', 'Good', 'Easy'];

/** What each of the four grades would do, by the scheduler itself. */
export function Grades(props: { playing: Playing }) {
  const { playing } = props;
  const about = () =>
    playing.fresh()
      ? 'A card that has never been asked.'
      : `The card from above, asked when it is due, after ${daysText(intervalOf(playing.play()))}.`;
  const tenth = (value: number) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
  return (
    <>
      <Segmented
        label="Which card is graded"
        options={[
          { value: 'review', label: 'Review card' },
          { value: 'new', label: 'New card' },
        ]}
        value={playing.fresh() ? 'new' : 'review'}
        onChange={(which) => playing.setFresh(which === 'new')}
      />
      <ul class="rows">
        <li>
          <SelectRow
            label="Preset"
            detail="Its weights, steps and maximum interval hold for all of this page."
            options={playing.presets().map(({ id, name }) => ({ value: id, text: name }))}
            value={playing.own().id}
            onChange={playing.choose}
          />
        </li>
      </ul>
      <p>{about()}</p>
      <DataTable
        caption="What each grade does next"
        head={['Grade', 'Interval', 'Stability', 'Difficulty']}
        rows={playing
          .grades()
          .map(({ interval, stability, difficulty }, at) => [
            names[at]!,
            short(interval),
            `${tenth(stability)} d`,
            difficulty.toFixed(1),
          ])}
      />
    </>
  );
}
