import { createSignal, onCleanup } from 'solid-js';
import type { Settings } from '../../core/model.ts';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { hasVoice, watchVoices } from '../../ui/speech.ts';
import { Switch } from '../../ui/Switch.tsx';
import { canHoldScreen } from '../../ui/wakeLock.ts';
import type { Save } from './createSettings.ts';
import { Group } from './Group.tsx';

const aloud = [
  { value: 'off', text: 'Off' },
  { value: 'question', text: 'Question' },
  { value: 'answer', text: 'Answer' },
  { value: 'both', text: 'Both' },
] as const;

/** What the device does beside showing cards, each where it can. */
export function HelpGroup(props: { settings: Settings; save: Save }) {
  const [voice, setVoice] = createSignal(hasVoice());
  onCleanup(watchVoices(() => setVoice(hasVoice())));
  const vibrates = 'vibrate' in navigator;
  return (
    <Group title="Sound, screen and touch">
      <li>
        <SelectRow
          label="Read aloud"
          detail={
            voice()
              ? 'With a voice of this device; the key V reads what is shown.'
              : 'This device has no voice, so nothing is read.'
          }
          options={aloud}
          value={props.settings.speech}
          onChange={(speech) => props.save({ speech })}
        />
      </li>
      <li>
        <Switch
          label="Keep the screen on"
          detail={canHoldScreen() ? 'While a card is shown.' : 'This browser cannot.'}
          checked={props.settings.keepAwake}
          disabled={!canHoldScreen()}
          onChange={(keepAwake) => props.save({ keepAwake })}
        />
      </li>
      <li>
        <Switch
          label="Vibrate with each grade"
          detail={vibrates ? 'Where the device has a motor for it.' : 'This browser cannot.'}
          checked={props.settings.haptics}
          disabled={!vibrates}
          onChange={(haptics) => props.save({ haptics })}
        />
      </li>
    </Group>
  );
}
