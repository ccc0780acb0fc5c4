import { Show } from 'solid-js';
import { canInstall, install } from '../../ui/install.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { Group } from './Group.tsx';

/** Which version runs, and installing it where the browser can. */
export function AboutGroup() {
  return (
    <Group title="About" note="Everything stays on this device: no account, no tracking.">
      <Show when={canInstall()}>
        <li>
          <ListRow title="Install Engram" onClick={() => void install()} />
        </li>
      </Show>
      <li>
        <ListRow title="Version" value={__VERSION__} />
      </li>
    </Group>
  );
}
