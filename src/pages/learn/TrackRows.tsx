import { For } from 'solid-js';
import type { Track } from '../../core/curriculum/curriculum.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { tied } from '../../ui/words.ts';
import { BASICS } from '../../core/curriculum/curriculum.ts';
import { basicsDetail } from '../../ui/tracks.ts';
import type { Curriculum } from '../../core/curriculum/curriculum.ts';

interface Props {
  curriculum: Curriculum;
  chosen: string;
  onOpen: (track: string) => void;
}

/** The ways one can go; each opens on its plan before it is chosen. */
export function TrackRows(props: Props) {
  const value = (id: string) => (props.chosen === id ? 'Chosen' : undefined);
  const detail = (track: Track) => `${track.goal} ${tied(track.duration)}.`;
  return (
    <section aria-labelledby="tracks-title">
      <h2 id="tracks-title">Tracks</h2>
      <ul class="rows">
        <li>
          <ListRow
            title="The basics"
            detail={basicsDetail(props.curriculum)}
            value={value(BASICS)}
            onClick={() => props.onOpen(BASICS)}
          />
        </li>
        <For each={props.curriculum.tracks}>
          {(track) => (
            <li>
              <ListRow
                title={track.title}
                detail={detail(track)}
                value={value(track.id)}
                onClick={() => props.onOpen(track.id)}
              />
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
