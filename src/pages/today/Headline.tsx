import { For, type JSX } from 'solid-js';
import type { StudyDay } from '../../core/model.ts';
import { longDate } from '../../ui/dates.ts';

interface Props {
  day: StudyDay;
  /** The day in one sentence. */
  title: string;
  children?: JSX.Element;
}

export function Headline(props: Props) {
  return (
    <header class="today-head">
      <p class="quiet">{longDate(props.day)}</p>
      <h1>
        {/* "34 cards, about 9 minutes" breaks after its comma. */}
        <For each={props.title.split(/(?<=,) /)}>{(part) => [<span>{part}</span>, ' ']}</For>
      </h1>
      {props.children}
    </header>
  );
}
