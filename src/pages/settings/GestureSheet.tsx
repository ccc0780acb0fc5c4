import type { Direction, Gestures } from '../../core/model.ts';
import { studyActions } from '../../ui/studyActions.ts';
import { ChoiceSheet } from './ChoiceSheet.tsx';
import type { Save } from './createSettings.ts';
import { directions, zones } from './gestures.ts';

interface Props {
  panel: string | null;
  gestures: Gestures | null;
  save: Save;
  onClose: () => void;
}

const choices = [
  { value: '', label: 'Nothing' },
  ...studyActions.map(({ name, label }) => ({ value: name, label })),
];

/** What one swipe or one tap does. */
export function GestureSheet(props: Props) {
  const swipe = () => directions.find(({ value }) => `swipe-${value}` === props.panel);
  const zone = () => zones.findIndex((_, index) => `tap-${index}` === props.panel);
  const value = () => {
    const direction = swipe()?.value;
    return (direction ? props.gestures?.swipes[direction] : props.gestures?.taps[zone()]) ?? '';
  };

  function choose(name: string) {
    const { gestures } = props;
    if (!gestures) return;
    const direction: Direction | undefined = swipe()?.value;
    const changed = direction
      ? { swipes: { ...gestures.swipes, [direction]: name } }
      : { taps: gestures.taps.with(zone(), name) };
    props.save({ gestures: { ...gestures, ...changed } });
  }

  return (
    <ChoiceSheet
      open={props.gestures !== null && (swipe() !== undefined || zone() >= 0)}
      title={swipe()?.label ?? zones[zone()] ?? ''}
      choices={choices}
      value={value()}
      onClose={props.onClose}
      onChange={choose}
    />
  );
}
