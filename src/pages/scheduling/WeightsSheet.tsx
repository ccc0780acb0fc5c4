import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { defaultWeights } from '../../core/memory/presets.ts';
import { readWeights, weightsText } from '../../core/memory/weightText.ts';
import type { Preset } from '../../core/model.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { showToast } from '../../ui/toasts.ts';
import { conversionText, origin } from './optimizeText.ts';

interface Props {
  /** With what has been chosen and not yet saved. */
  preset: Preset;
  onChange: (patch: Pick<Preset, 'weights' | 'trained'>) => void;
  onClose: () => void;
}

/** The weights of a preset: to read, to copy, and to take from elsewhere. */
export function WeightsSheet(props: Props) {
  const id = createUniqueId();
  const [text, setText] = createSignal('');
  const [problem, setProblem] = createSignal('');
  const read = () => readWeights(text());
  const note = () => {
    const found = read();
    return 'weights' in found ? conversionText(found) : '';
  };

  async function copy() {
    try {
      await navigator.clipboard.writeText(weightsText(props.preset.weights));
      showToast({ text: 'The weights are copied.' });
    } catch {
      showToast({ text: 'Copying is not allowed here. Select the numbers instead.' });
    }
  }

  function take() {
    const found = read();
    if ('problem' in found) return setProblem(found.problem);
    props.onChange({ weights: found.weights, trained: null });
  }

  return (
    <Sheet open title={`Weights of ${props.preset.name}`} onClose={() => props.onClose()}>
      <div class="optimize">
        <p class="quiet">{origin(props.preset)}: the 21 numbers of FSRS-6.</p>
        <ol class="weights figures" aria-label="Weights">
          <For each={props.preset.weights}>{(weight) => <li>{weight.toFixed(4)}</li>}</For>
        </ol>
        <Button wide onClick={() => void copy()}>
          Copy weights
        </Button>
        <div class="paste">
          <label for={id}>Paste weights</label>
          <textarea
            id={id}
            rows={3}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            placeholder="17, 19 or 21 numbers, as Anki shows them"
            value={text()}
            aria-invalid={problem() !== ''}
            aria-describedby={`${id}-problem`}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setProblem('');
            }}
          />
          <p class="steps-problem" id={`${id}-problem`} role="alert">
            <Show when={problem()}>{problem()} The weights stay as they were.</Show>
          </p>
          <Show when={note()}>
            <p role="status">{note()}</p>
          </Show>
        </div>
        <Button look="primary" wide disabled={text().trim() === ''} onClick={take}>
          Use pasted weights
        </Button>
        <Show when={origin(props.preset) !== 'Default'}>
          <Button
            wide
            onClick={() => props.onChange({ weights: [...defaultWeights], trained: null })}
          >
            Back to default weights
          </Button>
        </Show>
      </div>
    </Sheet>
  );
}
