import { For, Show } from 'solid-js';
import type { Curriculum, Track } from '../../core/curriculum/curriculum.ts';
import { Facts } from '../../ui/Facts.tsx';

interface Props {
  track: Track;
  curriculum: Curriculum;
}

/** What a track leads to, its plan, and what it asks for. */
export function TrackFacts(props: Props) {
  const numbers = (ids: readonly string[]) =>
    props.curriculum.modules.filter((module) => ids.includes(module.id)).map((m) => m.number);
  const modules = (ids: readonly string[]) => {
    const found = numbers(ids);
    return found.length === 0 ? '' : ` · Module${found.length > 1 ? 's' : ''} ${found.join(', ')}`;
  };
  return (
    <>
      <p>{props.track.goal}</p>
      <p class="quiet">{props.track.duration}</p>
      <h3>Plan</h3>
      <ol class="plan">
        <For each={props.track.plan}>
          {(part) => (
            <li>
              <span class="quiet figures">
                {part.when}
                {modules(part.modules)}
              </span>
              <span>{part.focus}</span>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.curriculum.capstones.find((each) => each.id === props.track.capstone)}>
        {(capstone) => (
          <>
            <h3>Capstone: {capstone().title}</h3>
            <p>{capstone().summary}</p>
            <p class="quiet">{capstone().duration}</p>
          </>
        )}
      </Show>
      <Facts
        rows={[
          ['What you need', props.track.prerequisites.join('; ')],
          ['What you gain', props.track.skills.join(', ')],
          ['Job titles', props.track.jobTitles.join(', ')],
        ]}
      />
    </>
  );
}
