import { For, Show } from 'solid-js';
import type { Comparison } from '../../store/optimize.ts';
import { Button } from '../../ui/Button.tsx';
import { hardText, isBetter, verdict } from './optimizeText.ts';

interface Props {
  comparison: Comparison;
  onUse: () => void;
  onKeep: () => void;
}

/** Present and trained weights side by side, and what to do about it. */
export function OptimizeResult(props: Props) {
  const { before, after, habit } = props.comparison;
  const better = isBetter(before, after);
  const [result, ground] = verdict(before, after);
  const rows = [
    { name: 'Log loss', were: before.logLoss.toFixed(4), are: after.logLoss.toFixed(4) },
    { name: 'RMSE (bins)', were: percent(before.rmse), are: percent(after.rmse) },
  ];
  return (
    <>
      <p role="status" class="figures">
        <strong>{result}</strong> {ground}
      </p>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">Error, lower is better</th>
            <th scope="col">Yours</th>
            <th scope="col">Trained</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows}>
            {({ name, were, are }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{were}</td>
                <td>{are}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={hardText(habit)}>
        {(text) => (
          <section class="habit" aria-labelledby="habit">
            <h3 id="habit">Is Hard pressed for cards you forgot?</h3>
            <p class="figures">{text()}</p>
            <p class="quiet">
              This is a rule of thumb, not proof. FSRS takes Hard for “recalled, with effort”. Where
              it means “forgotten”, intervals grow too long, and training learns that too: press
              Again for what you did not recall.
            </p>
          </section>
        )}
      </Show>
      <Show
        when={better}
        fallback={
          <Button wide onClick={() => props.onKeep()}>
            Close
          </Button>
        }
      >
        <p class="quiet">
          They are trained once more, on all reviews. Then you see what they do to the next 30 days
          before anything is saved.
        </p>
        <Button look="primary" wide onClick={() => props.onUse()}>
          Use trained weights
        </Button>
        <Button wide onClick={() => props.onKeep()}>
          Keep yours
        </Button>
      </Show>
    </>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(2)}\u00a0%`;
