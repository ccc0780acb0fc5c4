import { Index, Show } from 'solid-js';
import { ListRow } from '../../ui/ListRow.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Learn } from './createLearn.ts';
import { createQuestions } from './createQuestions.ts';

interface Props {
  learn: Learn;
  /** Id of the module whose questions are listed; null keeps the sheet closed. */
  module: string | null;
  onClose: () => void;
}

/** A module's interview questions, where each stands, and asking one out of turn. */
export function QuestionsSheet(props: Props) {
  const questions = createQuestions(props.learn, () => props.module);
  const title = () =>
    props.learn.views().find((view) => view.module.id === props.module)?.module.title;
  return (
    <Sheet open={title() !== undefined} title={`Questions: ${title()}`} onClose={props.onClose}>
      <Show
        when={!questions.failed()}
        fallback={<p>The questions could not be read. Close this and try again.</p>}
      >
        <ul class="rows">
          <Index each={questions.items()}>
            {(item) => (
              <li>
                <ListRow
                  title={item().title}
                  detail={item().detail}
                  {...(item().askable && {
                    value: 'Ask now',
                    onClick: () => questions.ask(item().id),
                  })}
                />
              </li>
            )}
          </Index>
        </ul>
      </Show>
    </Sheet>
  );
}
