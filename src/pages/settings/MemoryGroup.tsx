import type { Lane, Preset, Settings } from '../../core/model.ts';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { Group } from './Group.tsx';
import type { Save } from './createSettings.ts';

const retentions = [70, 75, 80, 85, 87, 90, 92, 94, 95, 97].map((percent) => ({
  value: percent,
  text: `${percent} %`,
}));

const hours = Array.from({ length: 24 }, (_, value) => ({
  value,
  text: `${String(value).padStart(2, '0')}:00`,
}));

interface Props {
  settings: Settings;
  presets: Readonly<Record<string, Preset>>;
  save: Save;
  onRetention: (lane: Lane, retention: number) => void;
}

/** What the scheduler aims at. */
export function MemoryGroup(props: Props) {
  const percent = (lane: Lane) => Math.round((props.presets[lane]?.retention ?? 0.9) * 100);
  return (
    <Group
      title="Scheduling"
      note="Desired retention is the share of due cards you want to recall. Higher means more reviews."
    >
      <li>
        <SelectRow
          label="Desired retention, cards"
          options={retentions}
          value={percent('cards')}
          onChange={(value) => props.onRetention('cards', value / 100)}
        />
      </li>
      <li>
        <SelectRow
          label="Desired retention, questions"
          options={retentions}
          value={percent('questions')}
          onChange={(value) => props.onRetention('questions', value / 100)}
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
