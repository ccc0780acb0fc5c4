import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createResource, For, Show } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import type { Collection } from '../../store/collection.ts';
import type { EditVersion } from '../../store/db.ts';
import { earlierVersions, editNote } from '../../store/editNote.ts';
import { Button } from '../../ui/Button.tsx';
import { date } from '../../ui/dates.ts';
import { QuestionText } from '../../ui/QuestionText.tsx';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';

interface Props {
  collection: Collection;
  /** Of the note. */
  number: number;
  onRestored: () => void;
}

/** What the user wrote before, here or on another device, and the way back to it. */
export function EarlierVersions(props: Props) {
  const [versions] = createResource(() => earlierVersions(props.collection, props.number));
  const day = ({ changed: [now] }: EditVersion) => {
    const moment = props.collection.clock();
    return date(studyDay({ ...moment, now }), studyDay(moment));
  };

  async function restore({ fields }: EditVersion) {
    if (!(await saveOrSay(() => editNote(props.collection, props.number, fields)))) return;
    showToast({ text: 'The earlier version is back' });
    props.onRestored();
  }

  return (
    <For each={versions.latest ?? []}>
      {(version) => (
        <details class="draft-earlier">
          <summary>
            Earlier version, {day(version)}
            <ChevronDown size={20} aria-hidden="true" />
          </summary>
          <Show when={version.fields.question} fallback={<p>Without an answer</p>}>
            {(question) => <QuestionText question={question()} full />}
          </Show>
          <Button onClick={() => void restore(version)}>Restore</Button>
        </details>
      )}
    </For>
  );
}
