import { For, Show } from 'solid-js';
import type { Module } from '../../core/curriculum/curriculum.ts';
import { Facts } from '../../ui/Facts.tsx';
import { list } from '../../ui/words.ts';

interface Props {
  module: Module;
  /** Titles of the modules that come before it. */
  before: readonly string[];
}

/** What the curriculum says of a module. */
export function ModuleFacts(props: Props) {
  const needs = () => list([...props.before, ...props.module.prerequisites.skills]);
  const length = () => `${props.module.duration}, ${props.module.hours.join('–')} hours`;
  return (
    <div class="module-facts">
      <p>{props.module.summary}</p>
      <Facts
        rows={[
          ['Needs', needs()],
          ['Length', length()],
          ['Levels', props.module.levels.join('–')],
          ['Topics', props.module.topics.join(', ')],
          ['Asked at', props.module.employers.join(', ')],
        ]}
      />
      <Points title="Goals" points={props.module.goals} />
      <Points title="Hands-on" points={props.module.handsOn} />
    </div>
  );
}

function Points(props: { title: string; points: readonly string[] }) {
  return (
    <Show when={props.points.length > 0}>
      <h4 class="quiet">{props.title}</h4>
      <ul class="points">
        <For each={props.points}>{(point) => <li>{point}</li>}</For>
      </ul>
    </Show>
  );
}
