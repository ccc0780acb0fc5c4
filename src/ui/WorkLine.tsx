import { Show } from 'solid-js';
import { Button } from './Button.tsx';
import { Progress } from './Progress.tsx';
import './workline.css';

interface Props {
  doing: string;
  /** 0–1; null where it is not known. */
  share: number | null;
  onCancel: () => void;
}

/** Work that goes on, and how to call it off as long as that is possible. */
export function WorkLine(props: Props) {
  return (
    <>
      <p class="work-doing">
        <span role="status">{props.doing}</span>
        <Show when={props.share !== null}>
          <span class="figures quiet">{Math.round((props.share ?? 0) * 100)} %</span>
        </Show>
      </p>
      <Progress label={props.doing} done={Math.round((props.share ?? 1) * 100)} total={100} />
      <Show
        when={props.share !== null}
        fallback={<p class="quiet">All of it or nothing: keep Engram open until it is done.</p>}
      >
        <Button wide onClick={() => props.onCancel()}>
          Cancel
        </Button>
      </Show>
    </>
  );
}
