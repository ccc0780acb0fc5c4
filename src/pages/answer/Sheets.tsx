import { Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { CardSheets } from '../../ui/card/CardSheets.tsx';
import { NoteSheet } from '../../ui/NoteSheet.tsx';
import type { Answering } from './createAnswer.ts';
import type { Tools } from './createTools.ts';

/** What opens on top of a question; loaded after the first one stands. */
export default function Sheets(props: { answering: Answering; tools: Tools }) {
  const { study, menu, sheet } = props.answering;
  return (
    <>
      <CardSheets
        panel={menu}
        model={props.tools.model}
        actions={props.tools.actions}
        known={null}
        undo={study.canUndo() ? props.answering.undo : null}
        redo={study.canRedo() ? props.answering.redo : null}
        onNote={sheet.open}
        onClosed={() => undefined}
      />
      <NoteSheet
        sheet={sheet}
        note={props.answering.note()}
        foot={
          <Show when={props.tools.step()}>
            {(step) => (
              <Button look="primary" wide onClick={() => step().go()}>
                {step().at < step().of ? `Next term (${step().at + 1} of ${step().of})` : 'Done'}
              </Button>
            )}
          </Show>
        }
      />
    </>
  );
}
