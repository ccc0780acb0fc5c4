import Trash from 'lucide-solid/icons/trash';
import { For } from 'solid-js';
import { IconButton } from '../../../ui/Button.tsx';
import { outcomeText, type Run } from './runs.ts';

interface Props {
  runs: readonly Run[];
  onRemove: (id: number) => void;
}

/** Which line is whose, and what each comes to. */
export function RunList(props: Props) {
  return (
    <ul class="simulator-runs" aria-label="Runs">
      <For each={props.runs}>
        {(run) => (
          <li>
            <svg width="32" height="12" aria-hidden="true">
              <line class={`chart-run chart-run-${run.look}`} x2="32" y1="6" y2="6" />
            </svg>
            <div>
              <p>{run.name}</p>
              <p class="quiet figures">{outcomeText(run)}</p>
            </div>
            <IconButton
              label={`Remove the run ${run.name}`}
              icon={<Trash />}
              onClick={() => props.onRemove(run.id)}
            />
          </li>
        )}
      </For>
    </ul>
  );
}
