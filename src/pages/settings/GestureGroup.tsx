import { For, Show } from 'solid-js';
import type { Gestures } from '../../core/model.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { actionLabel } from '../../ui/studyActions.ts';
import { Switch } from '../../ui/Switch.tsx';
import type { Save } from './createSettings.ts';
import { directions, firstGestures, zones } from './gestures.ts';
import { Group } from './Group.tsx';

interface Props {
  gestures: Gestures | null;
  save: Save;
  /** To choose what a swipe or a tap does: `swipe-left`, `tap-0`. */
  onOpen: (panel: string) => void;
}

/** Swipes and tap zones on the card; off until switched on. */
export function GestureGroup(props: Props) {
  const gestures = () => props.gestures ?? firstGestures;
  return (
    <Group
      title="Gestures"
      note="Links, selected text and what scrolls keep their touches: swipes up and down count only on cards that fit the screen."
    >
      <li>
        <Switch
          label="Swipes and taps on the card"
          checked={props.gestures?.on ?? false}
          onChange={(on) => props.save({ gestures: { ...gestures(), on } })}
        />
      </li>
      <Show when={props.gestures?.on}>
        <li>
          <Switch
            label="Show first, then grade"
            detail="A gesture that grades shows the answer where it is not shown yet. Off: there it does nothing."
            checked={gestures().showFirst}
            onChange={(showFirst) => props.save({ gestures: { ...gestures(), showFirst } })}
          />
        </li>
        <For each={directions}>
          {({ value, label }) => (
            <li>
              <ListRow
                title={label}
                value={actionLabel(gestures().swipes[value])}
                onClick={() => props.onOpen(`swipe-${value}`)}
              />
            </li>
          )}
        </For>
        <li class="settings-block">
          <p id="tap-zones">Taps, by where on the card</p>
          <div class="tap-zones" role="group" aria-labelledby="tap-zones">
            <For each={zones}>
              {(label, index) => (
                <button
                  type="button"
                  aria-label={`${label}: ${actionLabel(gestures().taps[index()]!)}`}
                  classList={{ none: !gestures().taps[index()] }}
                  onClick={() => props.onOpen(`tap-${index()}`)}
                >
                  {actionLabel(gestures().taps[index()]!)}
                </button>
              )}
            </For>
          </div>
        </li>
      </Show>
    </Group>
  );
}
