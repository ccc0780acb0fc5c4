import type { Preset } from '../../core/model.ts';
import { SelectRow } from '../../ui/SelectRow.tsx';
import {
  leechActions,
  leechThresholds,
  maximumIntervals,
  retentions,
  spreadHelp,
  spreads,
} from './choices.ts';
import { StepsField } from './StepsField.tsx';

interface Props {
  preset: Preset;
  onChange: (patch: Partial<Preset>) => void;
}

/** What is chosen for the decks of one preset. */
export function PresetFields(props: Props) {
  return (
    <ul class="rows">
      <li>
        <SelectRow
          label="Desired retention"
          detail="The share of due cards you want to recall. Higher means more reviews."
          options={retentions}
          value={Math.round(props.preset.retention * 100)}
          onChange={(percent) => props.onChange({ retention: percent / 100 })}
        />
      </li>
      <li>
        <StepsField
          label="Learning steps"
          detail="When a new card comes again before its first day: 1m 10m."
          steps={props.preset.learningSteps}
          onChange={(learningSteps) => props.onChange({ learningSteps })}
        />
      </li>
      <li>
        <StepsField
          label="Relearning steps"
          detail="The same after Again on a review; empty: tomorrow."
          steps={props.preset.relearningSteps}
          onChange={(relearningSteps) => props.onChange({ relearningSteps })}
        />
      </li>
      <li>
        <SelectRow
          label="Maximum interval"
          detail="No card stays away for longer."
          options={maximumIntervals}
          value={props.preset.maximumInterval}
          onChange={(maximumInterval) => props.onChange({ maximumInterval })}
        />
      </li>
      <li>
        <SelectRow
          label="Fuzz and load balancing"
          detail={spreadHelp[props.preset.spread]}
          options={spreads}
          value={props.preset.spread}
          onChange={(spread) => props.onChange({ spread })}
        />
      </li>
      <li>
        <SelectRow
          label="Leech threshold"
          detail="Forgotten so often, a card is called a leech."
          options={leechThresholds}
          value={props.preset.leechThreshold}
          onChange={(leechThreshold) => props.onChange({ leechThreshold })}
        />
      </li>
      <li>
        <SelectRow
          label="Leech action"
          detail="Suspended leeches are not asked until you switch them on again."
          options={leechActions}
          value={props.preset.leechSuspends ? 'suspend' : 'flag'}
          onChange={(action) => props.onChange({ leechSuspends: action === 'suspend' })}
        />
      </li>
    </ul>
  );
}
