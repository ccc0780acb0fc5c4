import { createMemo, createSignal, For, Show } from 'solid-js';
import type { Warning } from '../../core/model.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../ui/words.ts';

/** Shown at first: a file of another kind may have thousands. */
const first = 12;

/** What is wrong, by line, and what to write instead. Errors come first. */
export function Warnings(props: { warnings: readonly Warning[] }) {
  const [all, setAll] = createSignal(false);
  const sorted = createMemo(() =>
    props.warnings.toSorted(
      (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
    ),
  );
  const errors = () => props.warnings.filter(({ severity }) => severity === 'error').length;
  const title = () =>
    [
      errors() > 0 ? count(errors(), 'error') : '',
      props.warnings.length > errors() ? count(props.warnings.length - errors(), 'remark') : '',
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Show when={props.warnings.length > 0}>
      <div class="import-warnings">
        <h4>{title()}</h4>
        <ul>
          <For each={all() ? sorted() : sorted().slice(0, first)}>
            {(warning) => (
              <li classList={{ error: warning.severity === 'error' }}>
                <Show when={warning.line > 0}>
                  <span class="figures">Line {warning.line}</span>{' '}
                </Show>
                <Message text={warning.message} />
              </li>
            )}
          </For>
        </ul>
        <Show when={!all() && sorted().length > first}>
          <Button onClick={() => setAll(true)}>Show all {sorted().length}</Button>
        </Show>
      </div>
    </Show>
  );
}

/** What stands between backticks is to be written as it is. */
function Message(props: { text: string }) {
  return (
    <For each={props.text.split(/(`[^`]+`)/)}>
      {(part) =>
        part.startsWith('`') && part.length > 2 ? <code>{part.slice(1, -1)}</code> : part
      }
    </For>
  );
}
