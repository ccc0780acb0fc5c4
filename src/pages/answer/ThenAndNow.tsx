import { For, Show } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import type { Answer, StudyDay } from '../../core/model.ts';
import { date } from '../../ui/dates.ts';
import { short } from '../../ui/duration.ts';
import type { Attempt, Given } from './createAttempt.ts';

interface Props {
  attempt: Attempt;
  /** Newest first. */
  earlier: Answer[];
  today: StudyDay;
}

/** Shown at once; the rest folds away. */
const shown = 1;

/** What one says now, and what one said the last times. */
export function ThenAndNow(props: Props) {
  const older = () => props.earlier.slice(shown);
  return (
    <section class="answers" aria-labelledby="then-and-now">
      <h3 id="then-and-now">{props.earlier.length > 0 ? 'Then and now' : 'Your answer'}</h3>
      <Show when={props.attempt.text().trim()}>
        <Said when="Now" given={props.attempt.given()} />
      </Show>
      <For each={props.earlier.slice(0, shown)}>
        {(answer) => <Earlier {...props} answer={answer} />}
      </For>
      <Show when={older().length > 0}>
        <details class="fold">
          <summary class="fold-row">
            <span>Before that ({older().length})</span>
          </summary>
          <For each={older()}>{(answer) => <Earlier {...props} answer={answer} />}</For>
        </details>
      </Show>
    </section>
  );
}

function Earlier(props: { answer: Answer; today: StudyDay }) {
  const when = () => date(localDay(props.answer.time), props.today);
  return <Said when={when()} given={props.answer} />;
}

/** The date on which it was begun, by the calendar of this device. */
const localDay = (ms: number) =>
  studyDay({ now: ms, offset: -new Date(ms).getTimezoneOffset(), rollover: 0 });

function Said(props: { when: string; given: Given }) {
  const facts = () => {
    const { points, keyPoints, redFlags, spent, mode } = props.given;
    return [
      keyPoints > 0 ? `${points.length} of ${keyPoints} key points` : '',
      redFlags.length > 0 ? 'a red flag' : '',
      mode === 'outline' ? 'outline' : '',
      spent >= 1 ? short(spent) : '',
    ].filter(Boolean);
  };
  return (
    <figure class="said-then">
      <figcaption class="figures">
        <strong>{props.when}</strong> <span class="quiet">{facts().join(' · ')}</span>
      </figcaption>
      <Show when={props.given.text.trim()} fallback={<p class="quiet">Given aloud.</p>}>
        {(text) => <p class="said-text">{text()}</p>}
      </Show>
    </figure>
  );
}
