import type { Outline } from '../../core/curriculum/curriculum.ts';
import type { Settings, StudyDay } from '../../core/model.ts';
import { date } from '../../ui/dates.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { trackTitle } from '../../ui/tracks.ts';
import { Group } from './Group.tsx';

/** Settings that need more room than a row. */
type Panel = 'track' | 'aim' | 'interview' | 'new' | 'reminder' | 'erase';

interface Props {
  settings: Settings;
  outline: Outline;
  today: StudyDay;
  onOpen: (panel: Panel) => void;
}

/** The answers of the first run. */
export function PlanGroup(props: Props) {
  const interview = () => {
    const day = props.settings.interview;
    return day === null ? 'None' : date(day, props.today);
  };
  return (
    <Group title="Your plan">
      <li>
        <ListRow
          title="Track"
          value={trackTitle(props.outline, props.settings.track)}
          onClick={() => props.onOpen('track')}
        />
      </li>
      <li>
        <ListRow title="Aim" value={`L${props.settings.aim}`} onClick={() => props.onOpen('aim')} />
      </li>
      <li>
        <ListRow
          title="Interview date"
          value={interview()}
          onClick={() => props.onOpen('interview')}
        />
      </li>
      <li>
        <ListRow
          title="New cards a day"
          value={props.settings.newPerDay}
          onClick={() => props.onOpen('new')}
        />
      </li>
      <li>
        <ListRow
          title="Daily reminder"
          detail="By your calendar"
          onClick={() => props.onOpen('reminder')}
        />
      </li>
    </Group>
  );
}
