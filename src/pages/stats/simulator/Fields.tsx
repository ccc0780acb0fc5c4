import { For, type JSX } from 'solid-js';
import { percent } from '../words.ts';
import type { Simulator } from './createSimulator.ts';
import { lengths, nameOf } from './runs.ts';

const retentions = Array.from({ length: 28 }, (_, at) => 70 + at);

/** New cards and reviews a day that can be asked for. */
const HIGHEST = 9999;

/** What is tried out. */
export function Fields(props: { simulator: Simulator }) {
  const draft = () => props.simulator.draft();
  const { set } = props.simulator;
  return (
    <div class="simulator-fields">
      <Field label="Days ahead">
        <select onChange={(event) => set({ days: Number(event.currentTarget.value) })}>
          <For each={lengths}>
            {({ value, text }) => (
              <option value={value} selected={value === draft().days}>
                {text}
              </option>
            )}
          </For>
        </select>
      </Field>
      <Field label="New cards a day">
        <NumberInput
          value={draft().newPerDay}
          onChange={(newPerDay) => newPerDay !== null && set({ newPerDay })}
        />
      </Field>
      <Field label="Desired retention">
        <select
          onChange={({ currentTarget: { value } }) =>
            set({ retention: value === '' ? null : Number(value) / 100 })
          }
        >
          <option value="" selected={draft().retention === null}>
            {props.simulator.aim() === null
              ? 'As set'
              : `As set: ${percent(props.simulator.aim())}`}
          </option>
          <For each={retentions}>
            {(each) => (
              <option value={each} selected={each === Math.round((draft().retention ?? 0) * 100)}>
                {percent(each / 100)}
              </option>
            )}
          </For>
        </select>
      </Field>
      <Field label="Most reviews a day">
        <NumberInput
          value={draft().reviewsPerDay}
          placeholder="No limit"
          onChange={(reviewsPerDay) => set({ reviewsPerDay })}
        />
      </Field>
      <Field label="Name of the run">
        <input
          type="text"
          autocomplete="off"
          maxLength={40}
          placeholder={nameOf(draft())}
          value={draft().name}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
      </Field>
    </div>
  );
}

function Field(props: { label: string; children: JSX.Element }) {
  return (
    <label>
      <span>{props.label}</span>
      {props.children}
    </label>
  );
}

interface NumberProps {
  /** Null: nothing is given. */
  value: number | null;
  placeholder?: string;
  onChange: (value: number | null) => void;
}

/** A whole number; what is none changes nothing, and on leaving the field what holds stands there again. */
function NumberInput(props: NumberProps) {
  const text = () => (props.value === null ? '' : String(props.value));
  return (
    <input
      type="text"
      inputmode="numeric"
      autocomplete="off"
      class="figures"
      maxLength={4}
      placeholder={props.placeholder ?? ''}
      value={text()}
      onInput={({ currentTarget: { value } }) => {
        if (value.trim() === '') props.onChange(null);
        else if (/^\d+$/.test(value.trim())) props.onChange(Math.min(HIGHEST, Number(value)));
      }}
      onBlur={(event) => (event.currentTarget.value = text())}
    />
  );
}
