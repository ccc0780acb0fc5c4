import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { StudyDay } from '../core/model.ts';
import { Button } from './Button.tsx';
import { DateChoice } from './DateChoice.tsx';
import { daysAway } from './dates.ts';
import { Sheet } from './Sheet.tsx';

interface Props {
  open: boolean;
  today: StudyDay;
  value: StudyDay | null;
  onClose: () => void;
  onSave: (day: StudyDay | null) => void;
}

/** The interview's date, asked in the same words wherever it can be changed. */
export function InterviewSheet(props: Props) {
  const [day, setDay] = createSignal<StudyDay | null>(null);
  // Not when something else is saved meanwhile: what is chosen here stays.
  const open = createMemo(() => props.open);
  createEffect(on(open, (opened) => opened && setDay(props.value)));
  const away = () => {
    const chosen = day();
    return chosen === null
      ? 'Without a date, questions come at their usual pace.'
      : `The interview is ${daysAway(chosen, props.today)}.`;
  };
  return (
    <Sheet open={props.open} title="Interview date" onClose={() => props.onClose()}>
      <DateChoice
        legend="Interview date"
        legendUnseen
        none="No date yet"
        some="On"
        value={day()}
        from={props.today}
        suggested={props.value ?? props.today + 28}
        onChange={setDay}
      />
      <p class="quiet sheet-note">{away()}</p>
      <Button look="primary" wide class="sheet-end" onClick={() => props.onSave(day())}>
        Save
      </Button>
    </Sheet>
  );
}
