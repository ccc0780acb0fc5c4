import { Match, Switch } from 'solid-js';
import { canInstall, install, isInstalled, isIosSafari } from '../../ui/install.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { Group } from './Group.tsx';

interface Props {
  /** Where only the user can install: shows how. */
  onInstallSteps: () => void;
}

/** Which version runs, whether it is installed, and installing it where that is possible. */
export function AboutGroup(props: Props) {
  return (
    <Group title="About" note="Everything stays on this device: no account, no tracking.">
      <Switch>
        <Match when={isInstalled()}>
          <li>
            <ListRow title="Installed on this device" value="Yes" />
          </li>
        </Match>
        <Match when={canInstall()}>
          <li>
            <ListRow title="Install Engram" onClick={() => void install()} />
          </li>
        </Match>
        <Match when={isIosSafari()}>
          <li>
            <ListRow title="Install Engram" onClick={() => props.onInstallSteps()} />
          </li>
        </Match>
      </Switch>
      <li>
        <ListRow title="Version" value={__VERSION__} />
      </li>
    </Group>
  );
}
