import Plus from 'lucide-solid/icons/plus';
import Trash from 'lucide-solid/icons/trash';
import { For } from 'solid-js';
import type { Break, StudyDay } from '../../core/model.ts';
import { IconButton } from '../../ui/Button.tsx';
import { span } from '../../ui/dates.ts';
import { ListRow } from '../../ui/ListRow.tsx';

interface Props {
  /** Those that are not over. */
  breaks: readonly Break[];
  today: StudyDay;
  onPlan: () => void;
  onDelete: (planned: Break) => void;
}

/** Days without study, planned ahead. */
export function BreaksGroup(props: Props) {
  return (
    <section aria-labelledby="breaks">
      <h2 id="breaks">Planned breaks</h2>
      <ul class="rows">
        <For each={props.breaks}>
          {(each) => {
            const name = () => span(each.from, each.to, props.today);
            return (
              <li class="break">
                <p>{name()}</p>
                <IconButton
                  label={`Delete the break ${name()}`}
                  icon={<Trash />}
                  onClick={() => props.onDelete(each)}
                />
              </li>
            );
          }}
        </For>
        <li>
          <ListRow
            icon={<Plus />}
            title="Plan a break"
            detail="Nothing new comes, and reviews move to the days around it."
            onClick={() => props.onPlan()}
          />
        </li>
      </ul>
    </section>
  );
}
