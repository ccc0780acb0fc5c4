import type { Judgement } from '../../core/numeric/judge.ts';
import { Outcome } from './Outcome.tsx';

/** The number that was typed, and how far off it was. */
export function NumberResult(props: { typed: string; judged: Judgement }) {
  return (
    <>
      <p>
        <span class="quiet">You typed </span>
        <span class="typed-given">{props.typed.trim()}</span>
      </p>
      <Outcome right={props.judged.right} words={props.judged.words} />
    </>
  );
}
