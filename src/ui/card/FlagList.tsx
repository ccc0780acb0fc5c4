import { For } from 'solid-js';
import { flagNames } from './flagNames.ts';
import { printed } from './keys.ts';

/** Anki's seven flags, each a colour with its name; the present one again takes it off. */
export function FlagList(props: { colour: number; onChoose: (colour: number) => void }) {
  return (
    <ul class="rows">
      <For each={flagNames.slice(1)}>
        {(name, at) => {
          const colour = () => at() + 1;
          return (
            <li>
              <button
                type="button"
                class="row"
                aria-pressed={props.colour === colour()}
                onClick={() => props.onChoose(colour())}
              >
                <span class={`flag flag-${colour()}`} aria-hidden="true" />
                <span class="row-text">
                  <span>{name}</span>
                </span>
                <span class="row-value">
                  {props.colour === colour() ? 'On: choose it to take it off' : ''}
                  <span class="key-hint">
                    {props.colour === colour() ? '' : printed(`ctrl+${colour()}`)}
                  </span>
                </span>
              </button>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
