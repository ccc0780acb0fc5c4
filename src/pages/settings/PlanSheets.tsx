import { aimChoices } from '../../ui/aims.ts';
import { InterviewSheet } from '../../ui/InterviewSheet.tsx';
import { perDayChoices } from '../../ui/perDay.ts';
import { trackChoices } from '../../ui/tracks.ts';
import { ChoiceSheet } from './ChoiceSheet.tsx';
import type { createSettings } from './createSettings.ts';

interface Props {
  panel: string | null;
  settings: ReturnType<typeof createSettings>;
  onClose: () => void;
}

/** The sheets of the plan: the same choices as at the first run. */
export function PlanSheets(props: Props) {
  const current = () => props.settings.settings();
  const common = () => ({ onClose: () => props.onClose() });
  return (
    <>
      <ChoiceSheet
        {...common()}
        open={props.panel === 'track'}
        title="Track"
        choices={trackChoices(props.settings.outline)}
        value={current().track}
        onChange={props.settings.saveTrack}
      />
      <ChoiceSheet
        {...common()}
        open={props.panel === 'aim'}
        title="Aim"
        choices={aimChoices}
        value={current().aim}
        onChange={(aim) => props.settings.save({ aim })}
      />
      <ChoiceSheet
        {...common()}
        open={props.panel === 'new'}
        title="New cards a day"
        choices={perDayChoices(props.settings.forecasts(), props.settings.today())}
        value={current().newPerDay}
        onChange={(newPerDay) => props.settings.save({ newPerDay })}
      />
      <InterviewSheet
        {...common()}
        open={props.panel === 'interview'}
        today={props.settings.today()}
        value={current().interview}
        onSave={(interview) => {
          props.settings.save({ interview });
          props.onClose();
        }}
      />
    </>
  );
}
