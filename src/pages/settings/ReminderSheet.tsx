import { createSignal } from 'solid-js';
import { reminderFile } from '../../core/exchange/reminder.ts';
import type { Collection } from '../../store/collection.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { saveFile } from '../../ui/saveFile.ts';

interface Props {
  open: boolean;
  collection: Collection;
  onClose: () => void;
}

const times = Array.from({ length: 48 }, (_, half) => ({
  value: half,
  text: `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
}));

/** A calendar reminds where a web app cannot wake the phone. */
export function ReminderSheet(props: Props) {
  const [half, setHalf] = createSignal(38);

  function save() {
    const url = new URL(import.meta.env.BASE_URL, window.location.href);
    const uid = `daily-${props.collection.device}@${url.hostname}`;
    const about = { hour: half() >> 1, minute: half() % 2 ? 30 : 0, url: url.href, uid };
    const text = reminderFile(about, props.collection.clock());
    saveFile(new Blob([text], { type: 'text/calendar' }), 'engram-reminder.ics');
    props.onClose();
  }

  return (
    <Sheet open={props.open} title="Daily reminder" onClose={() => props.onClose()}>
      <div class="backup">
        <p>
          Your calendar reminds you: this saves an event that repeats every day. Open the file to
          add it; delete the event to be reminded no more.
        </p>
        <SelectRow label="Every day at" options={times} value={half()} onChange={setHalf} />
        <Button wide look="primary" onClick={save}>
          Save the calendar event
        </Button>
      </div>
    </Sheet>
  );
}
