import type { Settings } from '../../core/model.ts';
import { ListRow } from '../../ui/ListRow.tsx';

/** Where limits are chosen. */
export function LimitsGroup(props: { settings: Settings }) {
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">Daily limits</h2>
      <ul class="rows">
        <li>
          <ListRow
            title="New cards a day"
            detail="For the whole app; a deck can only lower it."
            value={props.settings.newPerDay}
            href="/settings?set=new"
          />
        </li>
        <li>
          <ListRow
            title="Questions a day"
            detail="Interview questions have limits of their own."
            value={props.settings.questionsPerDay}
            href="/settings"
          />
        </li>
        <li>
          <ListRow
            title="Reviews a day"
            detail="A deck can have a limit, in its options."
            value="No limit"
            href="/decks"
          />
        </li>
      </ul>
    </section>
  );
}
