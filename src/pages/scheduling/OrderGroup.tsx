import type { Settings } from '../../core/model.ts';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { mixes, newOrders, reviewOrderHelp, reviewOrders } from './choices.ts';

interface Props {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => void;
}

/** In which order a day's cards come. */
export function OrderGroup(props: Props) {
  return (
    <section aria-labelledby="order">
      <h2 id="order">Order</h2>
      <ul class="rows">
        <li>
          <SelectRow
            label="Review order"
            detail={reviewOrderHelp[props.settings.reviewOrder]}
            options={reviewOrders}
            value={props.settings.reviewOrder}
            onChange={(reviewOrder) => props.onChange({ reviewOrder })}
          />
        </li>
        <li>
          <SelectRow
            label="New card order"
            detail="As the decks teach it, or shuffled."
            options={newOrders}
            value={props.settings.newOrder}
            onChange={(newOrder) => props.onChange({ newOrder })}
          />
        </li>
        <li>
          <SelectRow
            label="New/review order"
            detail="How new cards stand among the reviews of the day."
            options={mixes}
            value={props.settings.mix}
            onChange={(mix) => props.onChange({ mix })}
          />
        </li>
        <li>
          <Switch
            label="Bury siblings"
            detail="Of the cards of one note, only one comes on a day."
            checked={props.settings.burySiblings}
            onChange={(burySiblings) => props.onChange({ burySiblings })}
          />
        </li>
      </ul>
    </section>
  );
}
