import type { Preset, Settings } from '../../core/model.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { Group } from './Group.tsx';
import type { Save } from './createSettings.ts';

const hours = Array.from({ length: 24 }, (_, value) => ({
  value,
  text: `${String(value).padStart(2, '0')}:00`,
}));

interface Props {
  settings: Settings;
  presets: Readonly<Record<string, Preset>>;
  save: Save;
}

/** When cards come, and when a day begins. */
export function MemoryGroup(props: Props) {
  const percent = () => Math.round((props.presets['cards']?.retention ?? 0.9) * 100);
  return (
    <Group title="Scheduling">
      <li>
        <ListRow
          title="Scheduling and breaks"
          detail="Desired retention, steps, order, easy days, planned breaks"
          value={`${percent()}\u00a0%`}
          href="/settings/scheduling"
        />
      </li>
      <li>
        <SelectRow
          label="A new day begins at"
          options={hours}
          value={props.settings.rollover}
          onChange={(rollover) => props.save({ rollover })}
        />
      </li>
    </Group>
  );
}
