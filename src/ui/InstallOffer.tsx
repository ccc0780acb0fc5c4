import { Show } from 'solid-js';
import { Button } from './Button.tsx';
import { canOffer, install, refuseInstall } from './install.ts';
import './install.css';

/** Offered once there is something to keep, where the browser can install. */
export function InstallOffer() {
  return (
    <Show when={canOffer()}>
      <aside class="install-offer" aria-label="Install">
        <p>Install Engram to open it from the home screen. Your cards stay as they are.</p>
        <div>
          <Button onClick={() => void install()}>Install</Button>
          <Button look="bare" onClick={refuseInstall}>
            Not now
          </Button>
        </div>
      </aside>
    </Show>
  );
}
