import { onMount, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { figure } from '../../ui/words.ts';

interface Props {
  title: string;
  /** Null where only the end can be told. */
  progress: { done: number; total: number } | null;
  onCancel: () => void;
}

/** Something is being done that can be broken off: nothing of it is kept then. */
export function Working(props: Props) {
  let heading!: HTMLHeadingElement;
  onMount(() => heading.focus());
  const told = () => (props.progress && props.progress.total > 0 ? props.progress : null);
  return (
    <section class="import-working">
      <h2 tabindex="-1" ref={(element) => (heading = element)}>
        {props.title}
      </h2>
      <Show when={told()} fallback={<p class="quiet">This takes seconds, even for large decks.</p>}>
        {(progress) => (
          <>
            <Progress label={props.title} done={progress().done} total={progress().total} />
            <p class="quiet figures">
              {figure(progress().done)} of {figure(progress().total)} entries
            </p>
          </>
        )}
      </Show>
      <Button onClick={() => props.onCancel()}>Cancel</Button>
    </section>
  );
}
