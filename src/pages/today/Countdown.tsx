import { Button } from '../../ui/Button.tsx';
import { count, figure } from '../../ui/words.ts';

interface Props {
  days: number;
  answered: number;
  total: number;
  level: number;
  onChange: () => void;
}

/** How long until the interview, and how much of its level has been answered. */
export function Countdown(props: Props) {
  const when = () => (props.days === 0 ? 'Interview today' : count(props.days, 'day'));
  const answered = () =>
    props.total > 0
      ? `${figure(props.answered)} of ${figure(props.total)} L${props.level} questions answered.`
      : '';
  return (
    <div class="countdown">
      <p class="figures">
        <strong>{when()}.</strong> {answered()}
      </p>
      <Button look="bare" aria-label="Change the interview date" onClick={() => props.onChange()}>
        Change
      </Button>
    </div>
  );
}
