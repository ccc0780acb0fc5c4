import type { Settings } from '../../core/model.ts';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { Group } from './Group.tsx';
import type { Save } from './createSettings.ts';

const upTo = (most: number) =>
  Array.from({ length: most + 1 }, (_, value) => ({ value, text: String(value) }));

interface Props {
  settings: Settings;
  save: Save;
}

/** How interview questions come, and when the day begins. */
export function QuestionsGroup(props: Props) {
  return (
    <Group title="Interview questions">
      <li>
        <SelectRow
          label="New questions a day"
          options={upTo(4)}
          value={props.settings.newQuestionsPerDay}
          onChange={(newQuestionsPerDay) => props.save({ newQuestionsPerDay })}
        />
      </li>
      <li>
        <SelectRow
          label="Questions a day in all"
          detail="Questions over the limit wait."
          options={upTo(10)}
          value={props.settings.questionsPerDay}
          onChange={(questionsPerDay) => props.save({ questionsPerDay })}
        />
      </li>
    </Group>
  );
}
