import type { Deck } from '../../core/model.ts';
import { Button } from '../../ui/Button.tsx';
import { extentText } from './deckTexts.ts';

interface Props {
  deck: Deck;
  /** Of it and of those within it. */
  cards: number;
  /** Decks within it. */
  inner: number;
  onRemove: () => void;
  onKeep: () => void;
}

/** What becomes of a deck that is removed, and of those within it. */
export function RemoveDeck(props: Props) {
  return (
    <>
      <p>
        {extentText(props.cards, props.deck, props.inner)} will not be asked any more.{' '}
        {props.deck.hash === null
          ? 'Their texts and pictures leave this device, so keep the files that they came from, or export the deck first. What you learned is kept: import the same again and every card goes on where it was.'
          : 'What you learned is kept: Decks brings the deck back whenever you like, and every card goes on where it was.'}
      </p>
      <div class="sheet-actions">
        <Button look="danger" wide onClick={() => props.onRemove()}>
          {props.inner > 0 ? `Remove ${props.inner + 1} decks` : 'Remove deck'}
        </Button>
        <Button wide onClick={() => props.onKeep()}>
          {props.inner > 0 ? 'Keep them' : 'Keep deck'}
        </Button>
      </div>
    </>
  );
}
