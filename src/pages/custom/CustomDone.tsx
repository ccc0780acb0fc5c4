import type { Practice } from '../../core/memory/practice.ts';
import { spoken } from '../../ui/duration.ts';
import { Said } from '../../ui/Said.tsx';
import { doneText } from './doneText.ts';

interface Props {
  practice: Practice;
  /** Milliseconds. */
  taken: number;
  counts: boolean;
}

/** What a custom study came to. */
export function CustomDone(props: Props) {
  return (
    <Said title="Done">
      <p class="figures">
        {doneText(props.practice)} It took {spoken(props.taken / 1000)}.
      </p>
      <p class="quiet">
        {props.counts
          ? 'The grades count: each card has its next date.'
          : 'Practice: schedules stay as they are.'}
      </p>
    </Said>
  );
}
