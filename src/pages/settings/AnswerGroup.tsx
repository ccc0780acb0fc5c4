import type { Settings } from '../../core/model.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { Save } from './createSettings.ts';
import { Group } from './Group.tsx';

const buttons: { value: Settings['buttons']; label: string }[] = [
  { value: 'four', label: 'Four' },
  { value: 'two', label: 'Again and Good' },
];

/** The buttons under a card. */
export function AnswerGroup(props: { settings: Settings; save: Save }) {
  return (
    <Group
      title="Answer buttons"
      note="With two buttons the keys 1 and 2 are Again and Good; 3 stays Good. Interview questions keep four."
    >
      <li class="settings-block">
        <p aria-hidden="true">Grades of a card</p>
        <Segmented
          label="Grades of a card"
          options={buttons}
          value={props.settings.buttons}
          onChange={(value) => props.save({ buttons: value })}
        />
      </li>
      <li>
        <Switch
          label="Large buttons"
          checked={props.settings.largeButtons}
          onChange={(largeButtons) => props.save({ largeButtons })}
        />
      </li>
      <li>
        <Switch
          label="Sure or unsure first"
          detail="One tap before the answer says how sure you are, and shows it. Keys: S sure, D in doubt, Space neither. Kept in the log."
          checked={props.settings.confidence}
          onChange={(confidence) => props.save({ confidence })}
        />
      </li>
    </Group>
  );
}
