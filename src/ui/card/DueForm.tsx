import { createSignal, createUniqueId } from 'solid-js';
import { fromIso, isoDay } from '../../core/day.ts';
import type { StudyDay } from '../../core/model.ts';
import { Button } from '../Button.tsx';
import { date, daysAway } from '../dates.ts';

/** Ten years. */
const most = 3650;

/** A due date, as days from today or as a date: the one field follows the other. */
export function DueForm(props: { today: StudyDay; onSet: (day: StudyDay) => void }) {
  const [days, setDays] = createSignal(1);
  const id = createUniqueId();
  const day = () => props.today + days();
  const choose = (next: number) =>
    Number.isFinite(next) && setDays(Math.max(0, Math.min(most, next)));
  return (
    <form
      class="card-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSet(day());
      }}
    >
      <div class="card-pair">
        <label for={`${id}-days`}>
          Days from today
          <input
            id={`${id}-days`}
            type="number"
            inputmode="numeric"
            min={0}
            max={most}
            step={1}
            value={days()}
            onInput={(event) => choose(Math.round(event.currentTarget.valueAsNumber))}
          />
        </label>
        <label for={`${id}-date`}>
          Or a date
          <input
            id={`${id}-date`}
            type="date"
            min={isoDay(props.today)}
            max={isoDay(props.today + most)}
            value={isoDay(day())}
            onInput={(event) =>
              event.currentTarget.value && choose(fromIso(event.currentTarget.value) - props.today)
            }
          />
        </label>
      </div>
      <p class="quiet" aria-live="polite">
        Due {daysAway(day(), props.today)}, {date(day(), props.today)}. What is remembered of the
        card stays as it is.
      </p>
      <Button look="primary" wide type="submit">
        Set due date
      </Button>
    </form>
  );
}
