import Pencil from 'lucide-solid/icons/pencil';
import Play from 'lucide-solid/icons/play';
import BookOpen from 'lucide-solid/icons/book-open';
import { createResource, For } from 'solid-js';
import { ListRow } from '../ListRow.tsx';
import type { CardModel } from './model.ts';

interface Props {
  model: CardModel;
  onEdit: () => void;
  onNote: (id: string) => void;
  onResume: () => void;
}

/** What to do about a card that is forgotten again and again. */
export function LeechAdvice(props: Props) {
  const [terms] = createResource(() => props.model.terms().catch(() => []));
  return (
    <>
      <p>
        A card forgotten this often costs more time than ten others. Asking it again rarely helps;
        changing it does.
      </p>
      <ul class="rows">
        <li>
          <ListRow
            icon={<Pencil />}
            title="Edit or split it"
            detail="Ask one thing, in fewer words, or with a hint to remember it by"
            onClick={props.onEdit}
          />
        </li>
        <For each={terms()}>
          {(term) => (
            <li>
              <ListRow
                icon={<BookOpen />}
                title={term.title}
                detail="It rests on this term"
                onClick={() => props.onNote(term.id)}
              />
            </li>
          )}
        </For>
        <li>
          <ListRow
            icon={<Play />}
            title="Ask it all the same"
            detail="Takes it out of suspension"
            onClick={props.onResume}
          />
        </li>
      </ul>
    </>
  );
}
