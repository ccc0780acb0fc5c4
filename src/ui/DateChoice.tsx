import { createUniqueId } from 'solid-js';
import { fromIso, isoDay } from '../core/day.ts';
import type { StudyDay } from '../core/model.ts';
import './radio.css';
import './datechoice.css';

interface Props {
  legend: string;
  legendUnseen?: boolean;
  /** "No date yet". */
  none: string;
  /** "On". */
  some: string;
  value: StudyDay | null;
  /** The first day that can be chosen. */
  from: StudyDay;
  /** What the field says before anything was chosen. */
  suggested: StudyDay;
  onChange: (day: StudyDay | null) => void;
}

/** A date or none. The field is there from the start, so that nothing moves when it is needed. */
export function DateChoice(props: Props) {
  const name = createUniqueId();
  let field: HTMLInputElement | undefined;

  /** Half-typed dates read as empty: they change nothing. */
  function read() {
    if (field?.value) props.onChange(Math.max(props.from, fromIso(field.value)));
  }

  return (
    <fieldset class="radio-list">
      <legend classList={{ unseen: props.legendUnseen ?? false }}>{props.legend}</legend>
      <div class="rows">
        <div>
          <label class="row radio-row">
            <input
              type="radio"
              name={name}
              checked={props.value === null}
              onChange={() => props.onChange(null)}
            />
            <span class="radio-label">{props.none}</span>
          </label>
        </div>
        <div class="row radio-row date-row">
          <label>
            <input type="radio" name={name} checked={props.value !== null} onChange={read} />
            <span class="radio-label">{props.some}</span>
          </label>
          <input
            ref={(element) => (field = element)}
            type="date"
            aria-label={`${props.legend}: date`}
            min={isoDay(props.from)}
            value={isoDay(props.value ?? props.suggested)}
            onChange={read}
          />
        </div>
      </div>
    </fieldset>
  );
}
