import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';

interface Props {
  /** There is a backlog, and no pace for it yet. */
  backlog: boolean;
  onPace: () => void;
}

/** What one may do besides: quiet, beneath what is next. */
export function More(props: Props) {
  return (
    <div class="today-more">
      <A class="button bare" href="/custom">
        Study more
      </A>
      <Show when={props.backlog}>
        <Button look="bare" onClick={() => props.onPace()}>
          Pace the backlog
        </Button>
      </Show>
    </div>
  );
}
