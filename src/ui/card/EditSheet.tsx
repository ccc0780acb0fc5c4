import { createResource, Match, Show, Switch } from 'solid-js';
import type { Writing } from '../../core/exchange/editWay.ts';
import type { Note } from '../../core/model.ts';
import { reasonOf } from '../../core/reason.ts';
import { Button } from '../Button.tsx';
import { Sheet } from '../Sheet.tsx';
import { EditForm } from './EditForm.tsx';
import { uneditable } from './uneditable.ts';

export interface EditActions {
  /** Resolves to whether it was saved. */
  save: (fields: Partial<Note>) => Promise<boolean>;
  onClose: () => void;
  /** To the page with all fields, once this sheet is gone: Back then leads to what is behind it. */
  onFields: () => void;
}

interface Props extends EditActions {
  /** Reads the note and what it is made anew with. */
  begin: () => Promise<Writing>;
}

/** A note's text, and what becomes of it. */
export default function EditSheet(props: Props) {
  // What makes cards of a text is large: it is fetched when it is needed.
  const [begun, { refetch }] = createResource(async () => {
    const [from, maker] = await Promise.all([props.begin(), import('./sheetFields.ts')]);
    return { from, clean: maker.fieldsOfSheet(from), make: maker.makeOfSheet };
  });
  /** Asks first, where something is not saved. */
  let close = () => props.onClose();
  return (
    <Sheet open title="Edit" onClose={() => close()}>
      <Switch>
        <Match when={begun.error}>
          <p role="alert">It could not be read: {reasonOf(begun.error)}. Nothing is lost.</p>
          <Button onClick={() => void refetch()}>Try again</Button>
        </Match>
        <Match when={begun.latest} keyed>
          {({ clean, make, from }) => (
            <Show when={from.unable === null} fallback={<p>{uneditable[from.unable!]}</p>}>
              <EditForm
                clean={clean}
                make={(fields) => make(from, fields)}
                save={props.save}
                onClose={props.onClose}
                onFields={props.onFields}
                asks={(ask) => (close = ask)}
              />
            </Show>
          )}
        </Match>
      </Switch>
    </Sheet>
  );
}
