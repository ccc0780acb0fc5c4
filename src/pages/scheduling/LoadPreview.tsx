import { Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import type { SchedulingDraft } from './createDraft.ts';
import { createLoad } from './createLoad.ts';
import { LoadChart } from './LoadChart.tsx';
import { loadText } from './loadText.ts';

/** What the choices would do to the next 30 days, before they are saved. */
export function LoadPreview(props: { draft: SchedulingDraft }) {
  const { load, failure, today } = createLoad(props.draft);
  const text = () => {
    const known = load();
    if (failure() !== null) return `The next 30 days could not be worked out: ${failure()}.`;
    return known ? loadText(known.before.reviews, known.after.reviews) : 'The next 30 days…';
  };
  return (
    <Show when={props.draft.changed()}>
      <section class="load-preview" aria-label="Not saved yet">
        <p class="figures" role="status">
          <strong>{text()}</strong>
        </p>
        <div class="load-room">
          <Show when={load()}>
            {(known) => (
              <LoadChart
                text={text()}
                from={today()}
                today={today()}
                before={known().before.reviews}
                after={known().after.reviews}
              />
            )}
          </Show>
        </div>
        <div class="load-ways">
          <Button onClick={() => props.draft.discard()}>Discard</Button>
          <Button look="primary" onClick={() => void props.draft.save()}>
            Save
          </Button>
        </div>
      </section>
    </Show>
  );
}
