import Undo2 from 'lucide-solid/icons/undo-2';
import type { JSX } from 'solid-js';
import { Button } from './Button.tsx';

interface Props {
  /** The one thing to do next: "Show answer", "Back to Today". */
  label: string;
  onGo: () => void;
  /** The bar stands before the card is there; its button waits. */
  waiting?: boolean;
  /** Where staying is as good as going on, the button is a plain one. */
  plain?: boolean;
  canUndo: boolean;
  onUndo: () => void;
  /** A quiet button at the right, in room that is kept for it. */
  aside?: JSX.Element;
}

/** The bottom bar with one large button, and undo at its left. */
export function ShowBar(props: Props) {
  return (
    <div class="study-show">
      <button
        type="button"
        class="study-side"
        disabled={!props.canUndo}
        onClick={() => props.onUndo()}
      >
        <Undo2 />
        Undo
      </button>
      <Button
        look={props.plain ? 'plain' : 'primary'}
        disabled={props.waiting ?? false}
        onClick={() => props.onGo()}
      >
        {props.label}
      </Button>
      {props.aside ?? <span />}
    </div>
  );
}
