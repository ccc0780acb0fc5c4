import FileOutput from 'lucide-solid/icons/file-output';
import { Show } from 'solid-js';
import type { Curriculum } from '../../core/curriculum/curriculum.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { BASICS } from '../../core/curriculum/curriculum.ts';
import { basicsDetail } from '../../ui/tracks.ts';
import { TrackFacts } from './TrackFacts.tsx';

interface Props {
  curriculum: Curriculum;
  /** The track shown; null keeps the sheet closed. */
  track: string | null;
  chosen: string;
  onClose: () => void;
  onChoose: (track: string) => void;
  /** Absent where none of its decks is here. */
  onExport?: (() => void) | undefined;
}

/** A track's goal, length and plan, and the button that chooses it. */
export function TrackSheet(props: Props) {
  const track = () => props.curriculum.tracks.find((each) => each.id === props.track);
  const known = () => props.track === BASICS || track() !== undefined;
  return (
    <Sheet
      open={props.track !== null && known()}
      title={track()?.title ?? 'The basics'}
      onClose={() => props.onClose()}
    >
      <div class="track-sheet">
        <Show
          when={track()}
          fallback={
            <p>
              {basicsDetail(props.curriculum)} It is where every track begins, so nothing is lost by
              choosing one later.
            </p>
          }
        >
          {(shown) => <TrackFacts track={shown()} curriculum={props.curriculum} />}
        </Show>
        <Show when={props.onExport}>
          <Button
            icon={<FileOutput aria-hidden="true" />}
            aria-haspopup="dialog"
            onClick={() => props.onExport?.()}
          >
            Export its decks
          </Button>
        </Show>
        <Show
          when={props.track !== props.chosen}
          fallback={<p class="quiet">This is your track.</p>}
        >
          <p class="quiet">
            Choosing it switches on the decks of its modules, and the others off. Reviews of what
            you have learned go on.
          </p>
          <div class="sheet-foot">
            <Button look="primary" wide onClick={() => props.track && props.onChoose(props.track)}>
              Choose this track
            </Button>
          </div>
        </Show>
      </div>
    </Sheet>
  );
}
