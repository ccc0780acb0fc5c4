import { createEffect, createMemo, createSignal } from 'solid-js';
import type { Settings } from '../../core/model.ts';
import { applyLook } from '../../ui/look.ts';
import type { Save } from './createSettings.ts';

interface Props {
  settings: Settings;
  save: Save;
}

/** A slider whose sample answers while it moves; saved where it comes to rest. */
export function TextSize(props: Props) {
  const [size, setSize] = createSignal(100);
  const saved = createMemo(() => props.settings.textSize);
  createEffect(() => setSize(saved()));

  function move(textSize: number) {
    setSize(textSize);
    applyLook({ ...props.settings, textSize });
  }

  return (
    <>
      <label class="settings-range">
        <span>Card text size</span>
        <span class="row-value figures">{size()} %</span>
        <input
          type="range"
          min="85"
          max="140"
          step="5"
          value={size()}
          aria-valuetext={`${size()} percent`}
          onInput={(event) => move(event.currentTarget.valueAsNumber)}
          onChange={() => props.save({ textSize: size() })}
        />
      </label>
      <p class="settings-sample" aria-hidden="true">
        What does a KV cache save?
      </p>
    </>
  );
}
