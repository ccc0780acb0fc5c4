import { createSignal, Show } from 'solid-js';
import type { StudyDay } from '../../core/model.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { count, figure } from '../../ui/words.ts';
import { clearDay, type PaceOffer } from './paceOffers.ts';

interface Props {
  waiting: number;
  today: StudyDay;
  /** The pace chosen or proposed. */
  suggested: number;
  choices: readonly PaceOffer[];
  onClose: () => void;
  /** A pace is under way and can be ended. */
  paced: boolean;
  onStart: (pace: number) => void;
  onEnd: () => void;
}

/** Another pace for the way back. */
export function PaceSheet(props: Props) {
  const [pace, setPace] = createSignal(props.suggested);
  return (
    <Sheet open title="Cards a day" onClose={() => props.onClose()}>
      <p class="quiet">
        {count(props.waiting, 'card')} {props.waiting === 1 ? 'waits' : 'wait'}. New cards pause
        until they are cleared.
      </p>
      <RadioList
        legend="Cards a day"
        legendUnseen
        choices={props.choices.map((choice) => ({
          value: choice.pace,
          label: `${figure(choice.pace)} a day`,
          detail: `Clear by ${clearDay(props.today, choice.days)}`,
          figure: `about ${count(choice.days, 'day')}`,
        }))}
        value={pace()}
        onChange={setPace}
      />
      <Button look="primary" wide class="sheet-end" onClick={() => props.onStart(pace())}>
        Start with {figure(pace())}
      </Button>
      <Show when={props.paced}>
        <Button wide class="sheet-end" onClick={() => props.onEnd()}>
          End the pace
        </Button>
      </Show>
    </Sheet>
  );
}
