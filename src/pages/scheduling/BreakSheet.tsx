import { createSignal, Show } from 'solid-js';
import { fromIso, isoDay } from '../../core/day.ts';
import type { StudyDay } from '../../core/model.ts';
import { Button } from '../../ui/Button.tsx';
import { span } from '../../ui/dates.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { createBreak } from './createBreak.ts';
import { LoadChart } from './LoadChart.tsx';

interface Props {
  onClose: () => void;
}

/** Asks for the days of a break, and shows what would move before it is agreed to. */
export function BreakSheet(props: Props) {
  const planning = createBreak();
  const { planned, plan, text, problem, today } = planning;
  const [saving, setSaving] = createSignal(false);

  async function agree() {
    setSaving(true);
    if (await planning.agree()) props.onClose();
    setSaving(false);
  }

  return (
    <Sheet open title="Plan a break" onClose={() => props.onClose()}>
      <div class="break-plan">
        <div class="break-dates">
          <DateField
            label="First day"
            value={planned().from}
            from={today()}
            onChange={(from) => planning.set({ from, to: Math.max(from, planned().to) })}
          />
          <DateField
            label="Last day"
            value={planned().to}
            from={planned().from}
            onChange={(to) => planning.set({ ...planned(), to })}
          />
        </div>
        <p class="figures" role="status">
          {problem() || text()}
        </p>
        <div class="load-room">
          <Show when={plan()}>
            {(known) => <LoadChart {...known()} text={text()} today={today()} />}
          </Show>
        </div>
        <Button
          look="primary"
          wide
          disabled={saving() || plan() === null || problem() !== ''}
          onClick={() => void agree()}
        >
          Plan {span(planned().from, planned().to, today())}
        </Button>
      </div>
    </Sheet>
  );
}

interface FieldProps {
  label: string;
  value: StudyDay;
  /** The first day that can be chosen. */
  from: StudyDay;
  onChange: (day: StudyDay) => void;
}

/** Half-typed dates read as empty: they change nothing. */
function DateField(props: FieldProps) {
  return (
    <label>
      <span>{props.label}</span>
      <input
        type="date"
        min={isoDay(props.from)}
        value={isoDay(props.value)}
        onChange={({ currentTarget: { value } }) =>
          value && props.onChange(Math.max(props.from, fromIso(value)))
        }
      />
    </label>
  );
}
