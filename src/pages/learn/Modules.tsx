import { createUniqueId, For } from 'solid-js';
import type { Learn } from './createLearn.ts';
import { ModuleItem } from './ModuleItem.tsx';

interface Props {
  learn: Learn;
  title: string;
  /** Module ids in their order. */
  ids: readonly string[];
  onSwitch: (deck: number, enabled: boolean) => void;
  onKnow: (module: string) => void;
  onQuestions: (module: string) => void;
  onResume: (cards: readonly number[]) => void;
}

/** Modules under one heading; the one where one is stands open. */
export function Modules(props: Props) {
  const heading = createUniqueId();
  // Where one was when the page opened: a module does not fold away under the finger.
  const open = props.learn.current();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{props.title}</h2>
      <For each={props.ids}>
        {(id) => (
          <ModuleItem
            view={props.learn.view(id)}
            before={props.learn.before(id)}
            aim={props.learn.settings().aim}
            open={id === open}
            onSwitch={props.onSwitch}
            onKnow={() => props.onKnow(id)}
            onQuestions={() => props.onQuestions(id)}
            onResume={() => props.onResume(props.learn.view(id).suspended)}
          />
        )}
      </For>
    </section>
  );
}
