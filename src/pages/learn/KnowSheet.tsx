import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { count } from '../../ui/words.ts';

interface Props {
  open: boolean;
  title: string;
  cards: number;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks once before a whole module is passed over. */
export function KnowSheet(props: Props) {
  return (
    <Sheet open={props.open} title={`You know ${props.title}`} onClose={() => props.onClose()}>
      <p>
        {count(props.cards, 'card')} not yet seen will be graded Easy, as if you had just answered.
        They come back in a week or more, so that what has been forgotten shows. Interview questions
        stay as they are.
      </p>
      <div class="sheet-actions">
        <Button look="primary" wide onClick={() => props.onConfirm()}>
          Mark {count(props.cards, 'card')} as known
        </Button>
        <Button wide onClick={() => props.onClose()}>
          Keep learning them
        </Button>
      </div>
    </Sheet>
  );
}
