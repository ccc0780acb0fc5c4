import { Index, Show } from 'solid-js';
import { ModuleBadge } from '../../ui/ModuleBadge.tsx';

export interface ModuleLine {
  number: number | null;
  title: string;
  fresh: number;
  learning: number;
  due: number;
}

/** Where the day's cards come from: at most four modules, the most work first. */
export function ModuleLines(props: { lines: readonly ModuleLine[] }) {
  return (
    <Show when={props.lines.length > 0}>
      <table class="module-lines">
        <caption class="unseen">Cards of today by module</caption>
        <thead>
          <tr class="quiet">
            <td />
            <th scope="col">New</th>
            <th scope="col">Learning</th>
            <th scope="col">Due</th>
          </tr>
        </thead>
        <tbody>
          <Index each={props.lines}>
            {(line) => (
              <tr>
                <th scope="row">
                  <span class="module-name">
                    <ModuleBadge number={line().number} />
                    <span>{line().title}</span>
                  </span>
                </th>
                <Figure amount={line().fresh} />
                <Figure amount={line().learning} />
                <Figure amount={line().due} />
              </tr>
            )}
          </Index>
        </tbody>
      </table>
    </Show>
  );
}

function Figure(props: { amount: number }) {
  return <td classList={{ none: props.amount === 0 }}>{props.amount}</td>;
}
