import { Show, type JSX } from 'solid-js';
import { Button } from '../Button.tsx';
import './charts.css';

interface Props<T> {
  /** Null until it is there. */
  value: T | null;
  /** Why it could not be read; null while all is well. */
  failure: string | null;
  onRetry: () => void;
  /** Pixels kept for the chart. */
  height: number;
  children: (value: () => T) => JSX.Element;
}

/** A chart whose figures are still being read: room for it, its shape only where that takes long. */
export function Pending<T>(props: Props<T>) {
  return (
    <Show
      when={props.failure === null}
      fallback={
        <div class="panel-failed" role="alert">
          <p>The log could not be read: {props.failure}. What you have reviewed is kept.</p>
          <Button onClick={() => props.onRetry()}>Try again</Button>
        </div>
      }
    >
      <Show
        when={props.value !== null}
        fallback={
          <div
            class="panel-shape"
            style={{ 'block-size': `${props.height}px` }}
            role="status"
            aria-label="Reading the log"
          />
        }
      >
        {props.children(() => props.value as T)}
      </Show>
    </Show>
  );
}
