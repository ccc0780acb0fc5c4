import type { JSX } from 'solid-js';
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
      <h1>{props.title}</h1>
      {props.children}
    </header>
  );
}
