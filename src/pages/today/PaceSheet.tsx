import { createSignal } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { count, figure } from '../../ui/words.ts';
import type { PaceOffer } from './paceOffers.ts';

interface Props {
  waiting: number;
  /** The pace chosen or proposed. */
  suggested: number;
  choices: readonly PaceOffer[];
  onClose: () => void;
  onStart: (pace: number) => void;
}

/** Another pace for the way back. */
export function PaceSheet(props: Props) {
  const [pace, setPace] = createSignal(props.suggested);
  return (
    <Sheet open title="Cards a day" onClose={() => props.onClose()}>
      <p class="quiet">
        {count(props.waiting, 'card')} waited. New cards pause until they are cleared.
      </p>
      <RadioList
        legend="Cards a day"
        legendUnseen
        choices={props.choices.map((choice) => ({
          value: choice.pace,
          label: `${figure(choice.pace)} a day`,
          figure: `about ${count(choice.days, 'day')}`,
        }))}
        value={pace()}
        onChange={setPace}
      />
      <Button look="primary" wide class="sheet-end" onClick={() => props.onStart(pace())}>
        Start with {figure(pace())}
      </Button>
    </Sheet>
  );
}
