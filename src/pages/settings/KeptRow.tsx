import { Show } from 'solid-js';
import { ListRow } from '../../ui/ListRow.tsx';

interface Props {
  /** Null while it is not known: the row has its height already. */
  persisted: boolean | null;
  onKeep: () => void;
}

/** Whether the browser may clear the cards, and the one thing that can be done about it. */
export function KeptRow(props: Props) {
  const title = 'Kept when space runs short';
  return (
    <Show
      when={props.persisted === false}
      fallback={
        <ListRow
          title={title}
          detail="The browser does not clear the cards by itself."
          value={props.persisted === null ? '' : 'Yes'}
        />
      }
    >
      <ListRow
        title={title}
        detail="Ask the browser not to clear the cards."
        value="No"
        onClick={() => props.onKeep()}
      />
    </Show>
  );
}
