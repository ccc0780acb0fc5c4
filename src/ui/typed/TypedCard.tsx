import { createEffect, createMemo, createSignal, Match, onCleanup, Show, Switch } from 'solid-js';
import type { Rating, TypedAnswer } from '../../core/model.ts';
import { judgeText } from '../../core/numeric/difference.ts';
import { judgeNumber } from '../../core/numeric/judge.ts';
import { Card, type CardProps } from '../Card.tsx';
import { NumberResult } from './NumberResult.tsx';
import { TextResult } from './TextResult.tsx';
import { TypedField } from './TypedField.tsx';
import './typed.css';

export interface TypedCardProps extends CardProps {
  onShow: () => void;
  /** The grade that follows from what was typed; null where nothing does. */
  onSuggest: (rating: Rating | null) => void;
}

/** A card whose answer is typed: the field, and once the answer shows, how far it was right. */
export default function TypedCard(props: TypedCardProps) {
  const [typed, setTyped] = createSignal('');
  const answer = () => props.shown.text.typed!;
  const result = createMemo(() => judge(typed(), answer()));
  createEffect(() => props.onSuggest(props.revealed ? result().suggestion : null));
  onCleanup(() => props.onSuggest(null));

  const field = () => (
    <TypedField answer={answer()} value={typed()} onType={setTyped} onDone={props.onShow} />
  );
  const outcome = () => (
    <div class="typed-result" aria-live="polite">
      <Switch>
        <Match when={result().number}>
          {(judged) => <NumberResult typed={typed()} judged={judged()} />}
        </Match>
        <Match when={result().text}>{(judged) => <TextResult judged={judged()} />}</Match>
      </Switch>
    </div>
  );

  return (
    <Card
      {...props}
      between={
        <Show when={props.revealed} fallback={field()}>
          <Show when={typed().trim() !== ''}>{outcome()}</Show>
        </Show>
      }
    />
  );
}

function judge(typed: string, answer: TypedAnswer) {
  if (answer.kind === 'text') {
    const text = judgeText(typed, answer.text);
    return { text, number: null, suggestion: text.suggestion };
  }
  const number = judgeNumber(typed, answer);
  return { text: null, number, suggestion: number.suggestion };
}
