import type { Settings } from '../../core/model.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Save } from './createSettings.ts';
import { Group } from './Group.tsx';
import { TextSize } from './TextSize.tsx';

const themes: { value: Settings['theme']; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

interface Props {
  settings: Settings;
  save: Save;
}

/** What the app and its cards look like. */
export function LookGroup(props: Props) {
  return (
    <Group title="Look">
      <li class="settings-block">
        <p aria-hidden="true">Theme</p>
        <Segmented
          label="Theme"
          options={themes}
          value={props.settings.theme}
          onChange={(theme) => props.save({ theme })}
        />
      </li>
      <li class="settings-block">
        <TextSize settings={props.settings} save={props.save} />
      </li>
    </Group>
  );
}
