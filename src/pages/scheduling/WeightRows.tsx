import { createEffect, createSignal, on } from 'solid-js';
import type { Preset } from '../../core/model.ts';
import { useCollection } from '../../store/reactive.tsx';
import { reviewsSince, trainedOn } from '../../store/trainingNews.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { origin, trainingText } from './optimizeText.ts';

interface Props {
  preset: Preset;
  onOpen: (panel: 'optimize' | 'weights') => void;
}

/** The ways to a preset's weights, with a quiet word when training is worth while again. */
export function WeightRows(props: Props) {
  const { collection, revision } = useCollection();
  const [since, setSince] = createSignal<number | null>(null);
  createEffect(
    on([() => props.preset.id, revision], ([id]) => {
      // A line that is missing is no loss: whoever trains is told how many reviews there are.
      reviewsSince(collection, id).then(setSince, () => setSince(null));
    }),
  );
  const detail = () => {
    const today = collection.today.day;
    const about = { trainedOn: trainedOn(collection, props.preset.id), today, since: since() };
    return trainingText(collection.presets[props.preset.id] ?? props.preset, about);
  };
  return (
    <ul class="rows">
      <li>
        <ListRow
          title="Optimize weights"
          detail={<span class="figures">{(revision(), detail())}</span>}
          onClick={() => props.onOpen('optimize')}
        />
      </li>
      <li>
        <ListRow
          title="Weights"
          detail="Show, copy or paste them"
          value={origin(props.preset)}
          onClick={() => props.onOpen('weights')}
        />
      </li>
    </ul>
  );
}
