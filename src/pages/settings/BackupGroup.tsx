import { studyDay } from '../../core/day.ts';
import type { Moment } from '../../core/model.ts';
import { date } from '../../ui/dates.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { Group } from './Group.tsx';

export type BackupPanel = 'export' | 'restore' | 'snapshots';

interface Props {
  /** When a backup last left this device, ms; null for never, undefined while it is not known. */
  last: number | null | undefined;
  moment: Moment;
  onOpen: (panel: BackupPanel) => void;
}

/** Backups out and in, and what this device keeps by itself. */
export function BackupGroup(props: Props) {
  const last = () => {
    if (props.last === undefined) return '';
    if (props.last === null) return 'Never';
    const today = studyDay(props.moment);
    const day = studyDay({ ...props.moment, now: props.last });
    return day === today ? 'Today' : date(day, today);
  };
  return (
    <Group
      title="Backup"
      note="A backup is one file with everything: decks, schedules, history and settings."
    >
      <li>
        <ListRow
          title="Export a backup"
          detail={`Last export: ${last()}`}
          onClick={() => props.onOpen('export')}
        />
      </li>
      <li>
        <ListRow title="Restore a backup" onClick={() => props.onOpen('restore')} />
      </li>
      <li>
        <ListRow
          title="Snapshots"
          detail="Kept on this device, one a day"
          onClick={() => props.onOpen('snapshots')}
        />
      </li>
    </Group>
  );
}
