import { Button } from '../../ui/Button.tsx';
import { count, figure } from '../../ui/words.ts';

interface Props {
  waiting: number;
  pace: number;
  days: number;
  onPace: () => void;
  onAll: () => void;
  onChange: () => void;
}

/** The way back after a break: a pace is offered, and the backlog stays a choice. */
export function Comeback(props: Props) {
  return (
    <>
      <p>
        {figure(props.pace)} a day clears them in about {count(props.days, 'day')}. New cards pause
        until then.
      </p>
      <Button look="primary" wide class="today-start" onClick={() => props.onPace()}>
        Start with {figure(props.pace)}
      </Button>
      <div class="comeback-others">
        <Button onClick={() => props.onAll()}>All of them</Button>
        <Button onClick={() => props.onChange()}>Change</Button>
      </div>
    </>
  );
}
