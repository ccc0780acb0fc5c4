import { useNavigate } from '@solidjs/router';
import FilePen from 'lucide-solid/icons/file-pen';
import { titleProblem } from '../../core/curriculum/deckTree.ts';
import { createThen } from '../../ui/createThen.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { NameForm } from '../../ui/NameForm.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { createSheetParam } from '../../ui/sheetParam.ts';
import type { createDecks } from './createDecks.ts';
import { nestingHint } from './deckTexts.ts';

interface Props {
  decks: ReturnType<typeof createDecks>;
  panel: ReturnType<typeof createSheetParam>;
}

/** A deck that is empty at first, or one that is written as text. */
export function NewDeck(props: Props) {
  const navigate = useNavigate();
  const then = createThen(props.panel);

  async function create(name: string) {
    const deck = await props.decks.create(name);
    if (deck) then(() => navigate(`/decks/${deck.id}`))();
  }

  return (
    <Sheet open={props.panel.value() !== null} title="New deck" onClose={props.panel.close}>
      <NameForm
        name=""
        begin
        action="Make the deck"
        hint={nestingHint}
        problem={(name) => titleProblem(props.decks.decks(), null, name)}
        onName={(name) => void create(name)}
      />
      <ul class="rows deck-write">
        <li>
          <ListRow
            icon={<FilePen />}
            title="Write its cards as text"
            detail="Questions and answers in Markdown, with a preview"
            href="/import?new"
          />
        </li>
      </ul>
    </Sheet>
  );
}
