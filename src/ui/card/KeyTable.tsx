import { For } from 'solid-js';
import { keys, type KeyActions, printed } from './keys.ts';

/** Every key that does something on this page, by what it is for. */
export function KeyTable(props: { actions: KeyActions }) {
  const here = () => keys.filter(({ action }) => props.actions[action]);
  const groups = () => [...new Set(here().map(({ group }) => group))];
  return (
    <For each={groups()}>
      {(group) => (
        <section class="key-group">
          <h3>{group}</h3>
          <dl>
            <For each={here().filter((key) => key.group === group)}>
              {(key) => (
                <div>
                  <dt>{key.does}</dt>
                  <dd>
                    <For each={shown(key.keys)}>{(name) => <kbd>{name}</kbd>}</For>
                  </dd>
                </div>
              )}
            </For>
          </dl>
        </section>
      )}
    </For>
  );
}

/** A row of digits is said as a range. */
function shown(names: readonly string[]): string[] {
  const [first, last] = [names[0]!, names.at(-1)!];
  if (names.length > 2) return [`${printed(first)}–${last.at(-1)}`];
  return names.map(printed);
}
