import { onMount } from 'solid-js';
import { Button } from '../../ui/Button.tsx';

interface Props {
  /** A file may bring other pictures and sounds, so it is a file that is saved first. */
  from: 'file' | 'snapshot';
  onReplace: () => void;
  onKeep: () => void;
}

/** The last word before everything is replaced. */
export function ReplaceConfirm(props: Props) {
  let words!: HTMLParagraphElement;
  onMount(() => words.focus());
  return (
    <>
      <p ref={(element) => (words = element)} tabindex="-1">
        Decks, schedules, history and settings on this device are replaced by those of the backup.
        What is here now is saved first,{' '}
        {props.from === 'file'
          ? 'as a file in your downloads and among the snapshots.'
          : 'among the snapshots.'}
      </p>
      <Button wide look="danger" onClick={() => props.onReplace()}>
        Save and replace
      </Button>
      <Button wide onClick={() => props.onKeep()}>
        Go back
      </Button>
    </>
  );
}
