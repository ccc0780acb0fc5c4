import type { Goal } from '../../core/model.ts';
import { goalText } from '../../ui/goalText.ts';
import { SelectRow } from '../../ui/SelectRow.tsx';
import type { Save } from './createSettings.ts';
import { Group } from './Group.tsx';

const units = [
  { value: 'none', text: 'None' },
  { value: 'cards', text: 'Cards' },
  { value: 'minutes', text: 'Minutes' },
] as const;

const amounts = {
  cards: [10, 20, 30, 50, 75, 100, 150, 200, 300],
  minutes: [5, 10, 15, 20, 30, 45, 60, 90],
};
const usual = { cards: 30, minutes: 15 };

/** So much a day; shown on Today and at the end of a review. */
export function GoalGroup(props: { goal: Goal | null; save: Save }) {
  const options = (unit: Goal['unit']) =>
    amounts[unit].map((amount) => ({ value: amount, text: goalText({ unit, amount }) }));
  return (
    <Group
      title="Goal"
      note="Today and the end of a review show how far you are. Reaching it is said once; you can always go on."
    >
      <li>
        <SelectRow
          label="A day’s goal"
          options={units}
          value={props.goal?.unit ?? 'none'}
          onChange={(unit) =>
            props.save({ goal: unit === 'none' ? null : { unit, amount: usual[unit] } })
          }
        />
      </li>
      {props.goal && (
        <li>
          <SelectRow
            label="How much"
            options={options(props.goal.unit)}
            value={props.goal.amount}
            onChange={(amount) => props.save({ goal: { ...props.goal!, amount } })}
          />
        </li>
      )}
    </Group>
  );
}
