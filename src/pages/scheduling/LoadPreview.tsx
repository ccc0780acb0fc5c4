import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { SchedulingDraft } from './createDraft.ts';
import { createLoad } from './createLoad.ts';
import { LoadChart } from './LoadChart.tsx';
import { loadText, rescheduleText } from './loadText.ts';

/** What the choices would do to the next 30 days and to due dates, before they are saved. */
export function LoadPreview(props: { draft: SchedulingDraft }) {
  const { load, fresh, failure, today, rescheduling, setRescheduling } = createLoad(props.draft);
  const [saving, setSaving] = createSignal(false);
  const moved = () => load()?.rescheduled ?? null;
  const after = () =>
    (rescheduling() ? moved()?.forecast.reviews : null) ?? load()?.after.reviews ?? [];
  const text = () => {
    const known = load();
    if (failure() !== null) return `The next 30 days could not be worked out: ${failure()}.`;
    return known ? loadText(known.before.reviews, after()) : 'The next 30 days…';
  };

  async function save() {
    setSaving(true);
    await props.draft.save(rescheduling() ? moved()?.moves : []);
    setSaving(false);
  }

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
                after={after()}
              />
            )}
          </Show>
        </div>
        <Show when={moved()}>
          {(moves) => (
            <Switch
              label="Reschedule now"
              detail={
                <span class="figures">
                  {rescheduleText(moves())}
                  {rescheduling() ? '' : ' Off: each card changes with its next review.'}
                </span>
              }
              checked={rescheduling()}
              disabled={!fresh()}
              onChange={setRescheduling}
            />
          )}
        </Show>
        <div class="load-ways">
          <Button disabled={saving()} onClick={() => props.draft.discard()}>
            Discard
          </Button>
          <Button look="primary" disabled={saving()} onClick={() => void save()}>
            {saving() ? 'Saving…' : 'Save'}
          </Button>
        </div>
      </section>
    </Show>
  );
}
