import { For } from 'solid-js';
import type { Html as HtmlText } from '../../core/model.ts';
import { Html } from '../../ui/Html.tsx';

interface Props {
  items: HtmlText[];
  /** Indexes. */
  ticked: readonly number[];
  onTick: (index: number) => void;
}

/** Large rows: the whole of each ticks it. */
export function Checklist(props: Props) {
  return (
    <ul class="checklist">
      <For each={props.items}>
        {(item, index) => (
          <li>
            <label>
              <input
                type="checkbox"
                checked={props.ticked.includes(index())}
                onChange={() => props.onTick(index())}
              />
              <Html html={item} />
            </label>
          </li>
        )}
      </For>
    </ul>
  );
}
