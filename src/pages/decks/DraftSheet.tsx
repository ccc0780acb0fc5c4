import { Show } from 'solid-js';
import type { Collection } from '../../store/collection.ts';
import type { StoredNote } from '../../store/queries.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { DraftForm } from './DraftForm.tsx';
import { EarlierVersions } from './EarlierVersions.tsx';
import './draft.css';

interface Props {
  collection: Collection;
  stored: StoredNote | null;
  onClose: () => void;
  /** Its cards are others now. */
  onSaved: () => void;
}

/** A question without an answer, or with one of the user's own: to be written and written again. */
export default function DraftSheet(props: Props) {
  const done = () => {
    props.onClose();
    props.onSaved();
  };
  return (
    <Sheet
      open={props.stored !== null}
      title={props.stored?.note.title ?? ''}
      onClose={props.onClose}
    >
      <Show when={props.stored?.number} keyed>
        <DraftForm
          collection={props.collection}
          stored={props.stored!}
          onClose={props.onClose}
          onSaved={done}
        />
        <EarlierVersions
          collection={props.collection}
          number={props.stored!.number}
          onRestored={done}
        />
      </Show>
    </Sheet>
  );
}
